// One prescribed wording: what the rules hold, what was entered since with its source, and the form to enter it.
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { dayExactly } from '../../parts/day-words.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { letterSettingsKey, type PackOfLetters } from '../../api/letter-settings.ts';
import styles from './settings.module.css';

type Wording = PackOfLetters['wordings'][number];

interface WordingFormProps {
  readonly pack: string;
  readonly wording: Wording;
}

export function WordingForm({ pack, wording }: WordingFormProps) {
  const [open, setOpen] = useState(false);
  const [entry] = wording.entries;
  const text = entry?.text ?? wording.text;
  return (
    <section className={styles['choice']} aria-labelledby={`wording-${pack}-${wording.id}`}>
      <h3 id={`wording-${pack}-${wording.id}`} className={styles['name']}>
        {wording.name}
      </h3>
      <p className={styles['more']}>
        <Standing wording={wording} /> Prescribed by{' '}
        {wording.url ? (
          <a href={wording.url} target="_blank" rel="noreferrer">
            {wording.source}
          </a>
        ) : (
          wording.source
        )}
        . In: {wording.letters.join(', ')}.
      </p>
      {text === null ? null : <blockquote className={styles['prescribed']}>{text}</blockquote>}
      {wording.entries.length > 1 ? (
        <details>
          <summary>Entered before</summary>
          {wording.entries.slice(1).map((one) => (
            <p key={one.number}>
              {one.source}, {one.edition}, in force from {dayExactly(one.inForce)}: {one.text}
            </p>
          ))}
        </details>
      ) : null}
      {open ? (
        <EnterWording pack={pack} wording={wording} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button
            variant={text === null ? 'filled' : 'default'}
            onClick={() => setOpen(true)}
            aria-label={`${words(wording)}: ${wording.name}`}
          >
            {words(wording)}
          </Button>
        </div>
      )}
    </section>
  );
}

const words = ({ text, entries }: Wording): string =>
  text === null && entries.length === 0 ? 'Enter the words' : 'Enter them again';

function Standing({ wording: { text, unconfirmed, entries } }: { readonly wording: Wording }) {
  const [entry] = entries;
  if (entry)
    return (
      <>
        Entered by {entry.by} <InstantInWords at={entry.at} />, from {entry.source}, {entry.edition}; in force from{' '}
        {dayExactly(entry.inForce)}.
      </>
    );
  if (text === null) return <strong>Not held: a letter that needs these words waits.</strong>;
  return unconfirmed ? <strong>Nobody has compared these words with their source yet.</strong> : <>As the rules hold it.</>;
}

function EnterWording({ pack, wording, onClose }: WordingFormProps & { readonly onClose: () => void }) {
  const [entry] = wording.entries;
  const [form, setForm] = useState({
    text: entry?.text ?? wording.text ?? '',
    source: entry?.source ?? wording.source,
    edition: '',
    inForce: entry?.inForce ?? '',
  });
  const save = useOnce({
    mutationFn: () => {
      const body = { rulePack: pack, wording: wording.id, number: entry?.number ?? 0, ...form };
      return answer(api.POST('/api/settings/wordings', { body }));
    },
    onSuccess: () => {
      onClose();
      return queries.invalidateQueries({ queryKey: letterSettingsKey });
    },
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  const field = (name: keyof typeof form) => ({
    'data-field': name,
    value: form[name],
    required: true,
    error: fields[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setForm((now) => ({ ...now, [name]: value }));
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <form onSubmit={send} className={styles['choice']} noValidate aria-label={`Enter: ${wording.name}`}>
      <Textarea
        {...field('text')}
        label="The words, as they are prescribed"
        description="Word for word. An empty line begins a new paragraph; lines that begin with “- ” make a list."
        autosize
        minRows={5}
        maxRows={20}
        autoFocus
      />
      <TextInput {...field('source')} label="Where they stand" description="The rule, the annex, the page." />
      <TextInput {...field('edition')} label="Which version you read" description="Its date or its number." />
      <TextInput
        {...field('inForce')}
        type="date"
        label="In force from"
        description="Letters dated on or after this day have these words."
      />
      <RefusalMessage error={save.error} />
      <span className={styles['choiceFoot']}>
        <Button type="submit" loading={save.isPending}>
          Keep these words
        </Button>
        <Button variant="default" onClick={onClose}>
          Leave it
        </Button>
      </span>
    </form>
  );
}
