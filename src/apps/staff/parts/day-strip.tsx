// The days a clock counted, one by one: which counted, which did not and why, and the last. It is the count itself, drawn;
// what a colour says is also said by a sign and, for screen readers and on hover, in words.
import { VisuallyHidden } from '@mantine/core';
import styles from './day-strip.module.css';
import { dayExactly } from './day-words.ts';

export type StripDay = {
  readonly day: string;
  readonly to?: string | undefined;
  readonly kind: 'counted' | 'closed' | 'stopped' | 'rolled' | 'last';
  readonly counted: number | null;
  readonly note?: string | undefined;
};

type DayStripProps = { readonly days: readonly StripDay[]; readonly due: string | null; readonly label: string };

export function DayStrip({ days, due, label }: DayStripProps) {
  if (days.length === 0) return null;
  return (
    <ol className={styles['strip']} aria-label={label}>
      {days.map((one, index) => (
        <li
          key={one.day}
          className={styles['day']}
          data-kind={one.kind}
          data-due={(one.day === due && one.kind !== 'closed') || undefined}
          title={inWords(one, due)}
        >
          <span aria-hidden className={styles['month']}>
            {index === 0 || one.day.endsWith('-01') ? monthOf(one.day) : ''}
          </span>
          <span aria-hidden className={styles['date']}>
            {Number(one.day.slice(8))}
            {one.to ? `–${Number(one.to.slice(8))}` : ''}
          </span>
          <span aria-hidden className={styles['count']}>
            {one.counted ?? '·'}
          </span>
          <VisuallyHidden>{inWords(one, due)}</VisuallyHidden>
        </li>
      ))}
    </ol>
  );
}

function inWords({ day, to, kind, counted, note }: StripDay, due: string | null): string {
  const when = to ? `${dayExactly(day)} to ${dayExactly(to)}` : dayExactly(day);
  const last = day === due ? ', the last day' : '';
  if (kind === 'counted') return `${when}: ${counted === 0 ? 'the start' : `day ${counted}`}${last}`;
  if (kind === 'last') return `${when}${last}`;
  return `${when}: not counted${note ? `, ${note}` : ''}${last}`;
}

function monthOf(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
}
