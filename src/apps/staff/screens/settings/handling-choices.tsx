// Choices about how customers are kept informed and how complaints end: the longest silence, asking again, reopening, escalating
// by itself.
import { Button, NumberInput, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { uncheckedChoices } from '#domain/file-check.ts';
import { byItself } from '#domain/handling-choice.ts';
import { levelInWords, signalLevels } from '#domain/signal/signal.ts';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { queries } from '../../api/queries.ts';
import { useOnce } from '../../api/use-once.ts';
import { Choice } from '../../parts/choice.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { ChangedLine } from './changed-line.tsx';
import { Saved } from '../../parts/saved.tsx';
import styles from './settings.module.css';

const read = () => answer(api.GET('/api/settings/handling'));
type Chosen = Awaited<ReturnType<typeof read>>['choices'][number];

/** Where the choices of one kind stand together on a page of their own. */
const kinds = {
  files: { label: 'Files that were not checked', holds: (unit: string) => unit === 'unchecked' },
  signals: { label: 'From where on contacts are shown', holds: (choice: string) => choice.startsWith('signals-') },
} as const;

const ofKind = ({ choice, unit }: Chosen) =>
  kinds.files.holds(unit) ? 'files' : kinds.signals.holds(choice) ? 'signals' : undefined;

/** The choices about handling, or those of one other kind alone. */
export function HandlingChoices({ kind }: { readonly kind?: keyof typeof kinds }) {
  const { data, error, isPending, refetch } = useQuery({ queryKey: keys.handlingChoices, queryFn: read });
  return (
    <section className={styles['choices']} aria-label={kind ? kinds[kind].label : 'Keeping informed, closing and escalating'}>
      {isPending ? <LoadingState what="the choices" rows={6} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data?.choices
        .filter((choice) => ofKind(choice) === kind)
        .map((choice) => (
          <ChoiceForm key={`${choice.choice} ${choice.version}`} choice={choice} />
        ))}
    </section>
  );
}

const suffixes = { days: ' days', hour: ':00', 'of-a-hundred': ' of a hundred', 'a-month': ' a month' } as const;
const steps = {
  'by-itself': byItself.map((label, index) => ({ value: String(index), label })),
  unchecked: uncheckedChoices.map((label, index) => ({ value: String(index), label })),
  'signal-level': signalLevels.map((level, index) => ({ value: String(index + 1), label: levelInWords[level] })),
};

function ChoiceForm({ choice }: { readonly choice: Chosen }) {
  const [value, setValue] = useState<number | string>(choice.value);
  const save = useOnce({
    mutationFn: () => {
      const params = { path: { choice: choice.choice } };
      return answer(
        api.PUT('/api/settings/handling/{choice}', { params, body: { value: Number(value), version: choice.version } }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.handlingChoices }),
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form onSubmit={send} className={styles['choice']}>
      {choice.unit === 'days' || choice.unit === 'hour' || choice.unit === 'of-a-hundred' || choice.unit === 'a-month' ? (
        <NumberInput
          label={choice.name}
          description={choice.says}
          min={choice.least}
          max={choice.most}
          allowDecimal={false}
          suffix={suffixes[choice.unit]}
          value={value}
          onChange={setValue}
        />
      ) : choice.unit === 'by-itself' || choice.unit === 'signal-level' || choice.unit === 'unchecked' ? (
        <Choice
          label={choice.name}
          description={choice.says}
          data={steps[choice.unit]}
          value={String(value)}
          onChoose={(chosen) => setValue(Number(chosen))}
        />
      ) : (
        <Switch
          label={choice.name}
          description={choice.says}
          checked={value === 1}
          onChange={(event) => setValue(event.currentTarget.checked ? 1 : 0)}
        />
      )}
      <ChangedLine last={choice.changed ?? undefined} />
      <RefusalMessage error={save.error} />
      <span className={styles['choiceFoot']}>
        <Button
          type="submit"
          size="sm"
          variant="default"
          loading={save.isPending}
          disabled={value === choice.value}
          aria-label={`Save: ${choice.name}`}
        >
          Save
        </Button>
        <Saved when={save.isSuccess} />
      </span>
    </form>
  );
}
