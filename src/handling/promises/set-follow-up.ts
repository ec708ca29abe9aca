// Sets a day to ask the customer again whether it stayed right. It falls to whoever handles the complaint then.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { addFollowUp } from '#records/closing.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { complaintId, dayAsked } from './inputs.ts';

export const setFollowUp = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, day: dayAsked }),
  async run({ complaint: id, day }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'follow-up' });
    if (isRefusal(complaint)) return complaint;
    const { timeZone } = await calendarAsChanged(tx, complaint.calendar, rules);
    if (day <= dayOf(now, timeZone))
      return refuse('follow-up.day-past', { fields: { day: 'Choose a day that is still to come.' } });
    const followUp = newId(now);
    const by = personBehind(actor);
    const owner = complaint.handlerId ?? by;
    await addFollowUp(tx, { complaint_id: id, id: followUp, day, owner_id: owner, set_by: by, set_at: now });
    return { happened: [{ kind: 'follow-up-set', about: id, followUp, day }], reply: { id: followUp } };
  },
});
