// Takes back what the organisation said of a day: the calendar is again as it came with the program.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { lockCalendarDay, removeCalendarDay } from '#records/calendar-days.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import { calendarDay, version } from './inputs.ts';

export const restoreCalendarDay = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ calendar: z.string(), day: calendarDay, version }),
  async run({ calendar, day, version }, { tx }) {
    const { id } = await lockSettings(tx);
    const found = await lockCalendarDay(tx, calendar, day);
    if (!found) return refuse('calendar-day.unknown');
    if (found.version !== version) return refuse('page.stale');
    await removeCalendarDay(tx, calendar, day);
    const was = { holiday: found.holiday, reason: found.reason };
    return {
      happened: [{ kind: 'calendar-day-changed', about: id, calendar, day, was, becomes: null }],
      queue: [{ job: 'recount-clocks', body: { calendar } }],
      reply: {},
    };
  },
});
