// The customer accepts an offer: which one, in their words, and what we promise by it. Its money goes on its way by itself.
import { Button, TextInput } from '@mantine/core';
import { answer, api } from '../../../../api/client.ts';
import { useMe } from '../../../../api/me.ts';
import { useCase } from '../../case.tsx';
import { DeedForm, type Fields } from '../../deeds/deed-form.tsx';
import { ChannelField, OneOfField, WordsField } from '../../deeds/fields.tsx';
import { useDeciding } from './deciding.tsx';
import styles from './decide.module.css';

interface Promised {
  readonly what: string;
  readonly day: string;
}
interface Form {
  offer: string;
  words: string;
  channel: string;
  promises: readonly Promised[];
}

/** Kinds of options that are done by saying them, or by paying: nothing is left to be promised. */
const saidOrPaid: ReadonlySet<string> = new Set(['apology', 'explanation', 'nothing', 'refund', 'compensation', 'goodwill']);

export function AcceptOffer({ round: id, onClose }: { readonly round: string; readonly onClose: () => void }) {
  const { rounds, options } = useDeciding().decision;
  const { page } = useCase();
  const me = useMe();
  const round = rounds.find((one) => one.id === id);
  const [first] = round?.offers ?? [];
  if (!round || !first) return null;
  const toDo = options.filter((option) => first.options.includes(option.id) && !saidOrPaid.has(option.kind));
  const empty: Form = {
    offer: first.id,
    words: '',
    channel: 'phone',
    promises: toDo.map(({ title }) => ({ what: title, day: '' })),
  };
  const owner = page.handler?.id ?? me?.person.id ?? '';
  return (
    <DeedForm
      name={`accept:${id}`}
      title="The customer accepts"
      why="Its options are chosen, its money is on its way to be paid, and what we are to do is promised."
      size="lg"
      empty={empty}
      send={({ offer, words, channel, promises }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/offers-accepted', {
            params,
            body: {
              round: id,
              version: round.version,
              offer,
              words,
              channel,
              promises: promises.filter(({ what }) => what.trim() !== '').map((one) => ({ ...one, owner })),
            },
          }),
        )
      }
      save="Note the agreement"
      said="Agreement noted."
      onClose={onClose}
    >
      {(fields) => (
        <>
          {round.offers.length > 1 ? (
            <OneOfField
              field="offer"
              label="Which one"
              choices={round.offers.map((offer) => ({ value: offer.id, label: offer.title }))}
              value={fields.form.offer}
              onChange={(offer) => fields.change({ offer })}
              error={fields.wrong('offer')}
            />
          ) : null}
          <AgreementFields {...fields} who={page.handler?.name ?? me?.person.name ?? 'you'} />
        </>
      )}
    </DeedForm>
  );
}

function AgreementFields({ form, change, wrong, who }: Fields<Form> & { readonly who: string }) {
  const set = (at: number, part: Partial<Promised>) =>
    change({ promises: form.promises.map((promise, index) => (index === at ? { ...promise, ...part } : promise)) });
  return (
    <>
      <WordsField
        field="words"
        label="In their own words"
        value={form.words}
        onChange={(words) => change({ words })}
        error={wrong('words')}
        required
      />
      <ChannelField
        label="How they told us"
        value={form.channel}
        onChange={(channel) => change({ channel })}
        error={wrong('channel')}
      />
      {form.promises.map((promise, at) => (
        <fieldset key={at} className={styles['item']}>
          <legend>Promise {at + 1}</legend>
          <TextInput
            label="What we will do"
            data-field={`promises.${at}.what`}
            value={promise.what}
            error={wrong(`promises.${at}.what`)}
            onChange={(event) => set(at, { what: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="By"
            data-field={`promises.${at}.day`}
            value={promise.day}
            error={wrong(`promises.${at}.day`)}
            onChange={(event) => set(at, { day: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      <p className={styles['quiet']}>Promises made here are seen to by {who}. They can be given to somebody else in “Put right”.</p>
      <Button variant="default" onClick={() => change({ promises: [...form.promises, { what: '', day: '' }] })}>
        Add a promise
      </Button>
    </>
  );
}
