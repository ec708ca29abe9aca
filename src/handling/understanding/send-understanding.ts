// Records that our understanding was put to the customer: by telephone, letter, e-mail or in person. From then on it stays as it was
// sent, with the points as they stood, and the customer has fair time to answer. Delivery is not done here.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { clocksOf } from '#domain/complaint-clocks.ts';
import { dateInWords, dayOf } from '#domain/day.ts';
import { answerBy as lastDayFor, fairTimeInWords } from '#domain/fair-time.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { refuseSending } from '#domain/understanding.ts';
import { clockCaseOf } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { fairTimeOf } from '#records/fair-times.ts';
import { pointsOf } from '#records/points.ts';
import { putToCustomer, understandingsOf } from '#records/understandings.ts';
import { comeTo } from '#records/stage-reached.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { complaintId, dayGiven, seen } from './inputs.ts';

export const sendUnderstanding = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    seen: seen.optional().describe('The version of the complaint you saw: its points go with it'),
    channel,
    at: z.coerce.date().optional(),
    answerBy: dayGiven.optional().describe('The day you asked them to answer by; never less than fair time'),
  }),
  async run(input, { tx, actor, now, rules }) {
    const at = decideReceived(input.at, now);
    if (isRefusal(at)) return at;
    const complaint = await lockFor(tx, { actor, complaint: input.complaint, deed: 'understand', seen: input.seen });
    if (isRefusal(complaint)) return complaint;
    if (at < complaint.receivedAt) return refuse('milestone.before-receipt');
    const about = complaint.id;
    const draft = (await understandingsOf(tx, about)).find(({ sent }) => !sent);
    if (!draft) return refuse('understanding.sent-before');
    if (draft.version !== input.version) return refuse('understanding.changed-since', { facts: { now: draft.version } });
    const points = (await pointsOf(tx, about)).filter(({ withdrawn }) => !withdrawn);
    const no = refuseSending(draft, points.length);
    if (no) return no;
    const { calendar } = clocksOf(await clockCaseOf(tx, about), rules);
    const fair = await fairTimeOf(tx, complaint.track);
    const earliest = lastDayFor(dayOf(at, calendar.timeZone), fair, calendar);
    const answerBy = input.answerBy ?? earliest;
    if (answerBy < earliest) {
      const words = `Fair time is ${fairTimeInWords(fair)} here, so give ${dateInWords(earliest)} or a later day.`;
      return refuse('understanding.fair-time-short', { fields: { answerBy: words } });
    }
    const put = { complaint: about, draft, at, channel: input.channel, by: personBehind(actor), answerBy };
    const { version, happened } = await putToCustomer(tx, put);
    await saveComplaint(tx, about, { customer_told_at: at });
    const moved = await comeTo(tx, complaint, 'understand');
    return { happened: [happened, ...moved], reply: { understanding: draft.id, version, answerBy } };
  },
});
