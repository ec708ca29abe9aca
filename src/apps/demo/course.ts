// How long a complaint of the demonstration takes, and what ends it: by chance, around what is usual in its team.
import type { Case } from './case.ts';

/** How it goes: in how many working days, and what ends it. */
export interface Course {
  readonly days: number;
  readonly end: 'answer' | 'decline' | 'withdraw';
}

export function ordinaryCourse({ chance, office, theme }: Case): Course {
  const end = chance.weighed({ answer: 92, decline: 4, withdraw: 4 });
  if (chance.happens(0.2)) return { days: 1 + chance.roll() * 1.9, end };
  const usual = office.usualDays(theme.team);
  return { days: Math.min(70, chance.around(usual, 0.5)), end };
}
