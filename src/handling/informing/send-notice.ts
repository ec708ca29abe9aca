// Sends a notice that was prepared, as it is or as a colleague changed it. One that no program can send, they have told by telephone or
// letter themselves: that is kept the same way.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { longestNotice } from '#domain/informing/notice-words.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { lockFor } from '#records/complaints.ts';
import { lockNotice } from '#records/notices.ts';
import { saveMessage, sendMessage } from '#records/outgoing-messages.ts';
import { keepTold } from '#records/told-by-notice.ts';
import { command } from '../command.ts';
import { dayAsked, words } from '../promises/inputs.ts';
import { ofNotice } from './inputs.ts';

export const sendNotice = command({
  permission: 'handle',
  input: ofNotice.extend({
    text: words('Say what the customer is told.', longestNotice),
    hearBy: dayAsked.nullable().describe('By when it says that they hear again'),
    told: z.boolean().default(false).describe('They were told by telephone or letter: nothing is sent'),
  }),
  async run({ message: id, version, text, hearBy, told }, { tx, actor, now, rules }) {
    const notice = await lockNotice(tx, id, version);
    if (isRefusal(notice)) return notice;
    const complaint = await lockFor(tx, { actor, complaint: notice.complaint, deed: 'tell-progress' });
    if (isRefusal(complaint)) return complaint;
    const { timeZone } = await calendarAsChanged(tx, complaint.calendar, rules);
    if (hearBy !== null && hearBy < dayOf(now, timeZone))
      return refuse('news.day-past', { fields: { hearBy: 'Choose a day that is still to come.' } });
    const by = personBehind(actor);
    const ends = told ? { state: 'sent', sent_at: now, ended_at: now } : { state: 'queued' };
    await saveMessage(tx, id, { text, html: null, hear_by: hearBy, released_by: by, released_at: now, ...ends });
    const changed = text !== notice.text;
    const message = { channel: notice.channel, text, hearBy };
    const progress = await keepTold(tx, { complaint, message, cause: notice.cause, by, now, rules });
    const of = { message: id, notice: notice.kind, channel: notice.channel, changed };
    return {
      happened: [{ kind: 'notice-sent', about: complaint.id, ...of }, progress],
      queue: told ? [] : [sendMessage(id)],
      reply: { message: id },
    };
  },
});
