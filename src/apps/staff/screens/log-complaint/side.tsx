// Beside the form, never in its way: what to ask next, complaints that may be this one, what will be due once it is logged.
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../clock.ts';
import { InstantInWords, useTimeZone } from '../../parts/day-in-words.tsx';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { KnownProblem } from '../problems/known-problem.tsx';
import { askNext } from './ask-next.ts';
import { aheadOf, type LogForm } from './form.ts';
import styles from './log-complaint.module.css';
import { type AheadShown as Ahead, clocksAheadQuery, duplicatesQuery } from './questions.ts';

interface SideProps {
  readonly form: LogForm;
  readonly change: (part: Partial<LogForm>) => void;
}

export function Side({ form, change }: SideProps) {
  return (
    <aside className={styles['side']} aria-label="Help while you log">
      <AskNext form={form} />
      <KnownWhileLogging form={form} change={change} />
      <Duplicates form={form} />
      <AheadOfIt form={form} />
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

function KnownWhileLogging({ form: { description, title, product, problem }, change }: SideProps) {
  const [text] = useDebouncedValue(`${title} ${description}`, 500);
  return (
    <div aria-live="polite">
      <KnownProblem text={text} product={product} chosen={problem} onChoose={(next) => change({ problem: next })} />
    </div>
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

function AheadOfIt({ form }: { readonly form: LogForm }) {
  const here = { timeZone: useTimeZone(), now: useNow() };
  const { data } = useQuery(clocksAheadQuery(aheadOf(form, here)));
  if (!data) return null;
  return (
    <section aria-label="What will happen now" aria-live="polite">
      <h2>What will happen now</h2>
      {data.regimes.map((regime) => (
        <Regime key={regime.rulePack} regime={regime} several={data.regimes.length > 1} clocks={data.clocks} />
      ))}
    </section>
  );
}

interface RegimeProps {
  readonly regime: Ahead['regimes'][number];
  readonly several: boolean;
  readonly clocks: Ahead['clocks'];
}

/** One set of rules that will apply: whose, why, what they make due. With one alone, nobody need be told whose. */
function Regime({ regime: { rulePack, name, why, definition }, several, clocks }: RegimeProps) {
  const mine = clocks.flatMap((clock) => (clock.rulePack === rulePack && clock.day ? [{ ...clock, day: clock.day }] : []));
  return (
    <div className={styles['regime']}>
      {several ? <h3>{name}</h3> : null}
      {several ? <p className={styles['quiet']}>{why}</p> : null}
      {mine.length === 0 ? <p className={styles['quiet']}>Nothing is due by these rules yet.</p> : null}
      <ul className={styles['clocks']}>
        {mine.map((clock) => (
          <li key={clock.id} title={clock.why}>
            <span>{clock.name}</span>
            <ClockChip standing={clock.standing} words={clock.words} due={clock.day} />
          </li>
        ))}
      </ul>
      <details className={styles['rules']}>
        <summary>{several ? 'What they call a complaint' : 'What counts as a complaint'}</summary>
        <p>{definition}</p>
        {several ? null : (
          <p className={styles['quiet']}>
            {name}. {why}
          </p>
        )}
      </details>
    </div>
  );
}
