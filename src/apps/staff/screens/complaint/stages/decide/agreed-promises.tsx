// What we promise by an agreement: for each thing what, who sees to it and by which day. What the accepted offer asks of us is
// there already; more can be added, and a line left empty is not sent.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTimeZone } from '../../../../parts/day-in-words.tsx';
import { todayIn } from '../../../../parts/day-words.ts';
import { useNow } from '../../../../clock.ts';
import type { Fields } from '../../deeds/deed-form.tsx';
import { MeantField, useOwners } from '../../deeds/make-promise.tsx';
import type { OptionShown } from './decision-questions.ts';
import styles from './decide.module.css';

export interface AgreedPromise {
  readonly what: string;
  readonly day: string;
  readonly owner: string;
}

/** Kinds of options that are done by saying them, or by paying: nothing is left to be promised. */
const saidOrPaid: ReadonlySet<string> = new Set(['apology', 'explanation', 'nothing', 'refund', 'compensation', 'goodwill']);

export function fromOffer(chosen: readonly string[], options: readonly OptionShown[], owner: string): AgreedPromise[] {
  const toDo = options.filter(({ id, kind }) => chosen.includes(id) && !saidOrPaid.has(kind));
  return toDo.map(({ title }) => ({ what: title, day: '', owner }));
}

export const isFilled = ({ what }: AgreedPromise): boolean => what.trim() !== '';

type Form = { readonly promises: readonly AgreedPromise[]; readonly meant: boolean };
type Props = Pick<Fields<Form>, 'wrong'> & {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
  /** Who sees to what is added, until somebody else is chosen. */
  readonly owner: string;
};

export function AgreedPromises({ form, change, wrong, owner }: Props) {
  const set = (at: number, part: Partial<AgreedPromise>) =>
    change({ meant: false, promises: form.promises.map((promise, index) => (index === at ? { ...promise, ...part } : promise)) });
  return (
    <>
      {form.promises.map((promise, at) => {
        const sentAs = form.promises.slice(0, at).filter(isFilled).length;
        const wrongIn = (field: string) => (isFilled(promise) ? wrong(`promises.${sentAs}.${field}`) : undefined);
        return <OnePromise key={at} number={at + 1} promise={promise} wrong={wrongIn} set={(part) => set(at, part)} />;
      })}
      <MeantField form={form} change={change} wrong={wrong} label="I mean these days" />
      <Button variant="default" onClick={() => change({ promises: [...form.promises, { what: '', day: '', owner }] })}>
        Add a promise
      </Button>
    </>
  );
}

type OneProps = {
  readonly number: number;
  readonly promise: AgreedPromise;
  readonly wrong: (field: string) => string | undefined;
  readonly set: (part: Partial<AgreedPromise>) => void;
};

function OnePromise({ number, promise, wrong, set }: OneProps) {
  const today = todayIn(useTimeZone(), useNow());
  const owners = useOwners();
  return (
    <fieldset className={styles['item']}>
      <legend>Promise {number}</legend>
      <TextInput
        className={styles['wide']}
        label="What we will do"
        description="Left empty, it is not promised."
        data-field={`promises.${number - 1}.what`}
        value={promise.what}
        error={wrong('what')}
        onChange={(event) => set({ what: event.currentTarget.value })}
      />
      <NativeSelect
        label="Who sees to it"
        data-field={`promises.${number - 1}.owner`}
        data={[...owners]}
        value={promise.owner}
        error={wrong('owner')}
        onChange={(event) => set({ owner: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="By"
        min={today}
        data-field={`promises.${number - 1}.day`}
        value={promise.day}
        error={wrong('day')}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
    </fieldset>
  );
}
