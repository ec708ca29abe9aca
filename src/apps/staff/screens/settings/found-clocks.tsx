// The clocks that some dates start: when each is due, why, by which rule, and the strip of days. Those that do not start are named.
import { DayStrip, type StripDay } from '../../parts/day-strip.tsx';
import { dayExactly } from '../../parts/day-words.ts';
import styles from './rules.module.css';

type FoundClock = {
  readonly id: string;
  readonly name: string;
  readonly due: string | null;
  readonly target: string | null;
  readonly state: string;
  readonly stands: string;
  readonly why: string;
  readonly cites: string;
  readonly strip: readonly StripDay[];
};

export function FoundClocks({ clocks }: { readonly clocks: readonly FoundClock[] }) {
  const started = clocks.filter(({ state }) => state !== 'not-started' && state !== 'does-not-apply');
  const others = clocks.filter((clock) => !started.includes(clock)).map(({ name }) => name);
  return (
    <div className={styles['try-form']}>
      {started.length === 0 ? <p>None of these dates starts a clock.</p> : null}
      {started.map(({ id, name, due, target, stands, why, cites, strip }) => (
        <article key={id} className={styles['found']} aria-labelledby={`found-${id}`}>
          <h3 id={`found-${id}`} className={styles['title']}>
            {name}
          </h3>
          <p className={styles['due']}>
            {due ? dayExactly(due) : target ? `${dayExactly(target)}, our own target` : 'No date'} · {stands}
          </p>
          <p>{why}</p>
          <p className={styles['quiet']}>{cites}</p>
          <DayStrip days={strip} due={due ?? target} label={`The days of ${name}`} />
        </article>
      ))}
      {others.length > 0 ? <p className={styles['quiet']}>Not started by these dates: {others.join(', ')}.</p> : null}
    </div>
  );
}
