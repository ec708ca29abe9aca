// Beside the form, never in its way: what to ask next, complaints that may be this one, what will be due once it is logged.
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../clock.ts';
import { InstantInWords, useTimeZone } from '../../parts/day-in-words.tsx';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { askNext } from './ask-next.ts';
import { aheadOf, type LogForm } from './form.ts';
import styles from './log-complaint.module.css';
import { clocksAheadQuery, duplicatesQuery } from './questions.ts';

export function Side({ form }: { readonly form: LogForm }) {
  return (
    <aside className={styles['side']} aria-label="Help while you log">
      <AskNext form={form} />
      <Duplicates form={form} />
      <Ahead form={form} />
    </aside>
  );
}

function AskNext({ form }: { readonly form: LogForm }) {
  const questions = askNext(form);
  if (questions.length === 0) return null;
  return (
    <section>
      <h2>What to ask next</h2>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  );
}

function Duplicates({ form }: { readonly form: LogForm }) {
  const { who, description, product } = form;
  const told = {
    customer: who.known?.id ?? null,
    name: who.name.trim() || null,
    email: who.email.trim() || null,
    phone: who.phone.trim() || null,
    text: description.slice(0, 5_000) || null,
    product,
  };
  const [asked] = useDebouncedValue(told, 500);
  const { data } = useQuery(duplicatesQuery(asked));
  const found = data?.complaints ?? [];
  return (
    <section aria-live="polite">
      {found.length > 0 ? (
        <>
          <h2>{who.known ? 'Earlier complaints, and others like it' : 'This may be known already'}</h2>
          <ul className={styles['likes']}>
            {found.map(({ id, reference, title, state, customer, receivedAt: at, why }) => (
              <li key={id}>
                <a href={`/complaints/${reference}`} target="_blank" rel="noreferrer">
                  {reference} {title}
                </a>
                <span className={styles['quiet']}>
                  {[customer, state === 'open' ? 'open' : state].filter(Boolean).join(', ')}, received <InstantInWords at={at} />
                </span>
                <span className={styles['quiet']}>{why}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Ahead({ form }: { readonly form: LogForm }) {
  const here = { timeZone: useTimeZone(), now: useNow() };
  const { data } = useQuery(clocksAheadQuery(aheadOf(form, here)));
  if (!data) return null;
  return (
    <section>
      <h2>What will happen now</h2>
      <ul className={styles['clocks']}>
        {data.clocks.map(({ id, name, words, standing, day, why }) =>
          day ? (
            <li key={id} title={why}>
              <span>{name}</span>
              <ClockChip standing={standing} words={words} due={day} />
            </li>
          ) : null,
        )}
      </ul>
      <details className={styles['rules']}>
        <summary>What counts as a complaint</summary>
        <p>{data.definition}</p>
        <p className={styles['quiet']}>{data.rulePack}</p>
      </details>
    </section>
  );
}
