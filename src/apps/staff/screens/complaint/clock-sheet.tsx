// One clock explained: what must be done by when, why, the rule it rests on, and each day as it was counted.
import { ClockChip } from '../../parts/clock-chip.tsx';
import { DayStrip } from '../../parts/day-strip.tsx';
import { dayExactly } from '../../parts/day-words.ts';
import { Dialog } from '../../parts/dialog.tsx';
import styles from './clock-sheet.module.css';
import type { ClockFace } from './questions.ts';

export function ClockSheet({ clock, onClose }: { readonly clock: ClockFace; readonly onClose: () => void }) {
  const { name, standing, words, day, duty, why, cites, unconfirmed, ownTarget, strip, internal } = clock;
  return (
    <Dialog title={name} size="lg" onClose={onClose}>
      <div className={styles['sheet']}>
        <p className={styles['standing']}>
          <ClockChip standing={standing} words={day ? `${words}: ${dayExactly(day)}` : words} />
        </p>
        <p className={styles['duty']}>{duty}</p>
        <p className={styles['why']}>{why}</p>
        <dl className={styles['rule']}>
          <dt>{ownTarget ? 'Our own target' : 'The rule'}</dt>
          <dd>
            {cites}
            {unconfirmed ? (
              <span className={styles['unconfirmed']}>Unconfirmed: check this rule against its source before relying on it.</span>
            ) : null}
          </dd>
          {internal ? (
            <>
              <dt>Internal target</dt>
              <dd>
                <strong>
                  {dayExactly(internal.day)}, {internal.words}.
                </strong>{' '}
                {internal.says}
              </dd>
            </>
          ) : null}
        </dl>
        <DayStrip days={strip} due={day} label="The days as they were counted" />
      </div>
    </Dialog>
  );
}
