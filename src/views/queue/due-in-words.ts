// When a complaint in a list is due, in words, and whether it is at risk or overdue. Working days are those of its own calendar.
import { z } from 'zod';
import { everyDay } from '#domain/calendar.ts';
import { daysInWords } from '#domain/clock-state.ts';
import { day, dayOf } from '#domain/day.ts';
import type { Rules } from '#domain/rules.ts';

export const standings = ['running', 'at-risk', 'overdue'] as const;

export const Due = z.object({
  at: z.iso.datetime({ offset: true }).describe('From when it is late'),
  day: z.iso.date().describe('The last day in time, in the calendar’s zone'),
  what: z.string().describe('What is due then'),
  words: z.string().describe('tomorrow, in 3 working days, 2 working days late'),
  standing: z.enum(standings),
});
export type Due = z.output<typeof Due>;

/** The columns of a complaint that say when it is due. */
export interface DueColumns {
  readonly dueAt: Date | null;
  readonly dueDay: string | null;
  readonly dueClock: string | null;
  readonly atRiskAt: Date | null;
  readonly rulePack: string;
  readonly calendar: string;
}

export function dueInWords(of: DueColumns, rules: Rules, now: Date): Due | null {
  if (of.dueAt === null) return null;
  const calendar = rules.calendars.get(of.calendar) ?? everyDay('UTC');
  const last = of.dueDay === null ? dayOf(of.dueAt, calendar.timeZone) : day(of.dueDay);
  const today = dayOf(now, calendar.timeZone);
  const overdue = of.dueAt <= now;
  const standing = overdue ? 'overdue' : of.atRiskAt !== null && of.atRiskAt <= now ? 'at-risk' : 'running';
  const words = overdue && last === today ? 'due earlier today' : daysInWords(calendar, today, last);
  return { at: of.dueAt.toISOString(), day: last, what: clockName(of, rules), words, standing };
}

/** The columns of a complaint that say which internal target runs out first. */
export interface TargetColumns {
  readonly targetDay: string | null;
  readonly targetClock: string | null;
}

/** The internal target of a complaint in a list: how far off, and whether it is past. It is never called late. */
export function targetInWords(
  { targetDay, targetClock, rulePack, calendar: id }: TargetColumns & Pick<DueColumns, 'rulePack' | 'calendar'>,
  rules: Rules,
  now: Date,
) {
  if (targetDay === null) return null;
  const calendar = rules.calendars.get(id) ?? everyDay('UTC');
  const [last, today] = [day(targetDay), dayOf(now, calendar.timeZone)];
  const past = last < today;
  const words = daysInWords(calendar, today, last).replace('late', 'past');
  return { day: last, what: clockName({ rulePack, dueClock: targetClock }, rules), words, past };
}

function clockName({ rulePack, dueClock }: Pick<DueColumns, 'rulePack' | 'dueClock'>, rules: Rules): string {
  return rules.packs.get(rulePack)?.clocks.find(({ id }) => id === dueClock)?.name ?? 'Answer';
}
