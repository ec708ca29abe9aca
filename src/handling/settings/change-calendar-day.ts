// Says of one day that it is not worked, or that it is, whatever the calendar that came with the program says. Open complaints
// that count in this calendar are counted anew.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { day } from '#domain/day.ts';
import { refuse } from '#domain/refusal.ts';
import { lockCalendarDay, putCalendarDay } from '#records/calendar-days.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import { calendarDay, saidOfDay, unknownRules } from './inputs.ts';

export const changeCalendarDay = command({
  permission: 'manage-settings',
  reach: 'program',
  input: saidOfDay.extend({ calendar: z.string(), day: calendarDay }),
  async run({ version, ...said }, { tx, actor, now, rules }) {
    const unknown = unknownRules(said, rules);
    if (unknown) return unknown;
    const { id } = await lockSettings(tx);
    const found = await lockCalendarDay(tx, said.calendar, said.day);
    if ((found?.version ?? null) !== version) return refuse('page.stale');
    const asItCame = rules.calendars.get(said.calendar)?.holidays.has(day(said.day)) ?? false;
    if (!found && asItCame === said.holiday) return refuse('calendar-day.as-it-is');
    if (found && found.holiday === said.holiday && found.reason === said.reason)
      return { unchanged: true, reply: { version: found.version } };
    await putCalendarDay(tx, { ...said, changedBy: personBehind(actor), now });
    const { calendar, day: on, holiday, reason } = said;
    const was = found ? { holiday: found.holiday, reason: found.reason } : null;
    return {
      happened: [{ kind: 'calendar-day-changed', about: id, calendar, day: on, was, becomes: { holiday, reason } }],
      queue: found?.holiday === holiday ? [] : [{ job: 'recount-clocks', body: { calendar } }],
      reply: { version: found ? found.version + 1 : 1 },
    };
  },
});
