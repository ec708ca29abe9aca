// Closes a complaint that has been answered, once nothing stands in its way: every point answered, every promise kept or carried
// on, the customer asked whether they are satisfied, and what there is to learn noted. A refusal names each thing that is missing
// and where it is mended. A day may be set to ask the customer again. It can be reopened.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { type MissingToClose, missingToClose } from '#domain/closing.ts';
import { dayOf } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { saveClocks } from '#records/clocks.ts';
import { addFollowUp, closingFacts } from '#records/closing.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addMilestone } from '#records/milestones.ts';
import { command } from '../command.ts';
import { dayAsked } from '../promises/inputs.ts';
import { complaintId, seen } from './inputs.ts';

export const closeComplaint = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    version: seen,
    followUp: dayAsked.nullish().describe('The day on which the customer is asked again whether it stayed right'),
  }),
  async run({ complaint: id, version: seen, followUp: day = null }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'close', seen });
    if (isRefusal(complaint)) return complaint;
    const missing = missingToClose(await closingFacts(tx, id, { rules, now }));
    if (missing.length > 0) return refuse('close.missing', { words: wordsFor(missing), facts: { missing } });
    const by = personBehind(actor);
    await addMilestone(tx, { complaint_id: id, id: newId(now), what: 'closed', at: now, recorded_by: by, recorded_at: now });
    const version = await saveComplaint(tx, id, { state: 'closed', closed_at: now });
    await saveClocks(tx, id, rules);
    const closed = { kind: 'complaint-closed', about: id, outcome: complaint.outcome } as const;
    if (day === null) return { happened: [closed], reply: { version } };
    const { timeZone } = await calendarAsChanged(tx, complaint.calendar, rules);
    if (day <= dayOf(now, timeZone))
      return refuse('follow-up.day-past', { fields: { followUp: 'Choose a day that is still to come.' } });
    const followUp = newId(now);
    const owner = complaint.handlerId ?? by;
    await addFollowUp(tx, { complaint_id: id, id: followUp, day, owner_id: owner, set_by: by, set_at: now });
    return { happened: [closed, { kind: 'follow-up-set', about: id, followUp, day }], reply: { version } };
  },
});

const wordsFor = (missing: readonly MissingToClose[]): string =>
  `It cannot be closed yet, and nothing was changed. ${missing.map(({ words }) => `${words}.`).join(' ')}`;
