// Records that the customer was told how their complaint stands: by which channel, in which words, and by which day they will
// hear again. It sends nothing; clocks that ask us to keep people informed start again.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf, endOfDay } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { tellCustomer } from '#records/telling.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { complaintId, dayAsked, decideTold, words } from './inputs.ts';

export const tellProgress = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    at: z.coerce.date().optional(),
    channel,
    text: words('Say what the customer was told.', 10_000),
    nextDay: dayAsked.nullish().describe('By when they were told they will hear again'),
  }),
  async run({ complaint: id, at: given, channel, text, nextDay = null }, { tx, actor, now, rules }) {
    const at = decideTold(given, now);
    if (isRefusal(at)) return at;
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'tell-progress' });
    if (isRefusal(complaint)) return complaint;
    if (at < complaint.receivedAt) return refuse('milestone.before-receipt');
    const { timeZone } = await calendarAsChanged(tx, complaint.calendar, rules);
    if (nextDay !== null && nextDay < dayOf(now, timeZone))
      return refuse('news.day-past', { fields: { nextDay: 'Choose a day that is still to come.' } });
    await saveComplaint(tx, id, { news_promised_at: nextDay === null ? null : endOfDay(nextDay, timeZone) });
    const { milestone, version } = await tellCustomer(tx, { complaint, at, channel, text, by: personBehind(actor), now, rules });
    const facts = { milestone, at: at.toISOString(), channel, nextDay };
    return { happened: [{ kind: 'progress-told', about: id, ...facts }], reply: { version } };
  },
});
