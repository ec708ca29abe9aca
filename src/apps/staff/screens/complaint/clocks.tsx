// The clocks of the complaint in words. Each opens and explains itself: the sentence, the rule it cites, the days as they were
// counted. Those that are met or ended fold behind one button.
import { Anchor, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { dayExactly } from '../../parts/day-words.ts';
import { useCase } from './case.tsx';
import { ClockSheet } from './clock-sheet.tsx';
import styles from './complaint.module.css';

export function Clocks() {
  const { clocks } = useCase().page;
  const [asked, setAsked] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const running = clocks.filter(({ standing }) => standing !== 'met');
  const shown = all ? clocks : running;
  const open = clocks.find(({ id }) => id === asked);
  const rest = clocks.length - running.length;
  if (clocks.length === 0) return null;
  return (
    <>
      <ul className={styles['clocks']} aria-label="Clocks">
        {shown.map((clock) => (
          <li key={clock.id}>
            <UnstyledButton className={styles['clock']} onClick={() => setAsked(clock.id)} aria-haspopup="dialog">
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
      </ul>
      {open ? <ClockSheet clock={open} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
