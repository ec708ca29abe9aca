// One clock in a few words: what is due and when, and how it stands. The colour repeats what the icon and the words say.
// The words come from the server, which alone counts working days; this only shows them.
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconClockExclamation,
  IconClockPause,
  type TablerIcon,
} from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import styles from './chips.module.css';
import { dayExactly } from './day-words.ts';

export type ClockStanding = 'running' | 'at-risk' | 'overdue' | 'paused' | 'met';

const looks: Record<ClockStanding, { readonly icon: TablerIcon; readonly word: string }> = {
  running: { icon: IconClock, word: 'On time' },
  'at-risk': { icon: IconClockExclamation, word: 'At risk' },
  overdue: { icon: IconAlertTriangle, word: 'Overdue' },
  paused: { icon: IconClockPause, word: 'Paused' },
  met: { icon: IconCircleCheck, word: 'Met' },
};

type ClockChipProps = { readonly standing: ClockStanding; readonly words: string /** YYYY-MM-DD */; readonly due?: string };

export function ClockChip({ standing, words, due }: ClockChipProps) {
  const { icon: Icon, word } = looks[standing];
  return (
    <span className={styles['chip']} data-standing={standing} title={due ? `${word}. ${dayExactly(due)}` : word}>
      <Icon size={16} aria-hidden />
      <VisuallyHidden>{`${word}: `}</VisuallyHidden>
      {words}
      {due ? <VisuallyHidden>{` (${dayExactly(due)})`}</VisuallyHidden> : null}
    </span>
  );
}
