// Tells a customer what they are due to hear, as far by itself as the organisation chose: holds it for a colleague to send, or sends it.
// What nobody should send any more is set aside. Asked by the clock for one complaint at a time; asked again it finds nothing to do.
import { z } from 'zod';
import { addDays, dayOf } from '#domain/day.ts';
import type { Happening } from '#domain/happening.ts';
import { dueNotices, notices, overtakenNotices } from '#domain/informing/notice.ts';
import { wayToTell } from '#domain/informing/way-to-tell.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { waysToSend } from '#records/channel-gateways.ts';
import { lockFor } from '#records/complaints.ts';
import { noticeMessage } from '#records/notice-message.ts';
import { dropNotice, informFacts } from '#records/notices.ts';
import { keepTold } from '#records/told-by-notice.ts';
import { addMessage, holdMessage, type SendMessage } from '#records/outgoing-messages.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';

export const informCustomer = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ complaint: complaintId, site: z.url().describe('Where our pages for customers are') }),
  async run({ complaint: id, site }, { tx, actor, now, rules }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'correct' });
    if (isRefusal(complaint)) return complaint;
    const { facts, told } = await informFacts(tx, complaint, now);
    const happened: Happening[] = [];
    for (const { message } of overtakenNotices(facts)) {
      await dropNotice(tx, message, { because: '', by: null, now });
      happened.push({ kind: 'notice-set-aside', about: id, message, overtaken: true });
    }
    const way = told && wayToTell(told, await waysToSend(tx, id));
    const queue: SendMessage[] = [];
    if (told && way) {
      const { timeZone } = await calendarAsChanged(tx, complaint.calendar, rules);
      const hearBy = addDays(dayOf(now, timeZone), told.silence);
      for (const due of dueNotices(facts, now)) {
        const message = await noticeMessage(tx, due, {
          complaint: id,
          told,
          way,
          page: new URL('/your-complaint', site).href,
          hearBy,
          now,
        });
        const { notice } = due;
        const of = { notice, channel: way.channel };
        if (facts.choices[notices[notice].choice] === 2 && !way.byHand) {
          const send = await addMessage(tx, message);
          queue.push(send);
          happened.push({ kind: 'notice-sent', about: id, message: send.body.message, ...of, changed: false });
          happened.push(await keepTold(tx, { complaint, message, cause: due.cause, by: null, now, rules }));
        } else happened.push({ kind: 'notice-prepared', about: id, message: await holdMessage(tx, message), ...of });
      }
    }
    const [first, ...rest] = happened;
    const reply = { made: happened.length };
    return first ? { happened: [first, ...rest], queue, reply } : { unchanged: true, reply };
  },
});
