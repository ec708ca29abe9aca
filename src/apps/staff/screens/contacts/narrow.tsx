// Narrows the list of contacts: words, product, team, channel, days, what became of it. All of it is in the address, and the same choice is
// what the file holds.
import { Anchor, Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { channels } from '#domain/channel.ts';
import { suggestionOutcomes } from '#domain/praise-and-ideas.ts';
import { may, useColleague } from '../../api/me.ts';
import { NarrowTo, WhereTheyBelong } from '../../parts/narrowing.tsx';
import { type ContactsWanted, contactsAsked, narrowedBy } from './contact-questions.ts';
import styles from './contacts.module.css';

const channelChoices = Object.entries(channels).map(([value, label]) => ({ value, label }));
const becameChoices = [
  ...Object.entries(suggestionOutcomes).map(([value, label]) => ({ value, label })),
  { value: 'yes', label: 'Thanked' },
  { value: 'no', label: 'Not thanked' },
  { value: 'passed-on', label: 'Passed on to a colleague' },
  { value: 'mine', label: 'Passed on to me' },
];

export function Narrow({ wanted }: { readonly wanted: ContactsWanted }) {
  const navigate = useNavigate();
  const mayExport = may(useColleague(), 'export');
  const show = (part: ContactsWanted) => void navigate({ to: '/contacts', search: without({ ...wanted, ...part }) });
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('words');
    show({ words: typeof words === 'string' ? words.trim() : '' });
  };
  const narrowed = narrowedBy(wanted);
  return (
    <details className={styles['narrow']} open={narrowed || undefined}>
      <summary>Search, narrow, export</summary>
      <div className={styles['narrowing']}>
        <form onSubmit={search} className={styles['words-form']}>
          <TextInput
            key={wanted.words ?? ''}
            name="words"
            label="Words or name"
            defaultValue={wanted.words ?? ''}
            maxLength={200}
          />
          <Button type="submit" variant="default">
            Search
          </Button>
        </form>
        <WhereTheyBelong wanted={wanted} onChange={show} />
        <NarrowTo label="Channel" data={channelChoices} value={wanted.channel} onChange={(channel) => show({ channel })} />
        <NarrowTo
          label="What became of it"
          data={becameChoices}
          value={wanted.outcome ?? wanted.answered ?? wanted.praise}
          onChange={(became) => show(becameAs(became))}
        />
        <Dated label="From" value={wanted.since} onChange={(since) => show({ since })} />
        <Dated label="To" value={wanted.until} onChange={(until) => show({ until })} />
      </div>
      <p className={styles['ends']}>
        {narrowed ? <Link to="/contacts">Show all again</Link> : null}
        {mayExport ? (
          <Anchor href={`/api/contacts/export?${new URLSearchParams(contactsAsked(wanted)).toString()}`} download>
            Export these for a spreadsheet
          </Anchor>
        ) : null}
      </p>
    </details>
  );
}

interface DatedProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Dated({ label, value, onChange }: DatedProps) {
  return (
    <TextInput
      label={label}
      type="date"
      value={value ?? ''}
      onChange={({ currentTarget: { value: typed } }) => onChange(typed === '' ? undefined : typed)}
    />
  );
}

function becameAs(became: string | undefined): ContactsWanted {
  const cleared: ContactsWanted = { outcome: undefined, answered: undefined, praise: undefined };
  if (became === 'taken-up' || became === 'not-taken-up') return { ...cleared, outcome: became };
  if (became === 'yes' || became === 'no') return { ...cleared, answered: became };
  return became === 'mine' || became === 'passed-on' ? { ...cleared, praise: became } : cleared;
}

/** Leaves out what is not chosen, so that it is not in the address. */
const without = (wanted: ContactsWanted): ContactsWanted =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined && value !== ''));
