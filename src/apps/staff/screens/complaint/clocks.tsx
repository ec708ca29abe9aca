// The clocks of the complaint in words. Each opens and explains itself: the sentence, the rule it cites, the days as they were
// counted. Those that are met or ended fold behind one button.
import { Anchor, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { dayExactly } from '../../parts/day-words.ts';
import { useCase } from './case.tsx';
import { ClockSheet } from './clock-sheet.tsx';
import styles from './complaint.module.css';

const ClockWork = lazy(async () => ({ default: (await import('./clock-work/clock-work.tsx')).ClockWork }));

export function Clocks() {
  const { clocks } = useCase().page;
  const [asked, setAsked] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const [working, setWorking] = useState(false);
  const running = clocks.filter(({ standing }) => standing !== 'met');
  const shown = all ? clocks : running;
  const open = clocks.find((one) => keyOf(one) === asked);
  const rest = clocks.length - running.length;
  if (clocks.length === 0) return null;
  return (
    <>
      <ul className={styles['clocks']} aria-label="Clocks">
        {shown.map((clock) => (
          <li key={keyOf(clock)}>
            <UnstyledButton className={styles['clock']} onClick={() => setAsked(keyOf(clock))} aria-haspopup="dialog">
              <ClockChip
                standing={clock.standing}
                words={`${clock.name}: ${clock.words}`}
                {...(clock.day ? { due: clock.day } : {})}
              />
              {clock.internal ? (
                <span className={styles['internal']} data-past={clock.internal.past || undefined}>
                  Internal target {clock.internal.words}
                  <VisuallyHidden>{` (${dayExactly(clock.internal.day)})`}</VisuallyHidden>
                </span>
              ) : null}
            </UnstyledButton>
          </li>
        ))}
        {rest > 0 ? (
          <li>
            <Anchor component="button" type="button" size="sm" onClick={() => setAll(!all)} aria-expanded={all}>
              {all ? 'Only those that run' : `${rest} met or ended`}
            </Anchor>
          </li>
        ) : null}
        <li>
          <Anchor component="button" type="button" size="sm" onClick={() => setWorking(true)} aria-haspopup="dialog">
            Rules and clocks
          </Anchor>
        </li>
      </ul>
      {working ? (
        <Suspense fallback={null}>
          <ClockWork onClose={() => setWorking(false)} />
        </Suspense>
      ) : null}
      {open ? <ClockSheet clock={open} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

/** Two regimes may each have a clock of the same name. */
const keyOf = ({ rulePack, id }: { readonly rulePack: string; readonly id: string }): string => `${rulePack} ${id}`;
