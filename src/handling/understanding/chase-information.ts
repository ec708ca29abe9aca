// Records that the customer was asked again for what they had not sent, with a new date. The date they had before is kept.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { refuseDue, refuseSettled } from '#domain/information-request.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addInformationChase, informationRequestOf, saveInformationRequest } from '#records/information-requests.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { complaintId, dayGiven, seen } from './inputs.ts';

export const chaseInformation = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    request: z.uuid(),
    version: seen,
    dueOn: dayGiven,
    channel,
    words: z.string().trim().max(2_000, 'Keep this to 2,000 characters.').default(''),
    at: z.coerce.date().optional(),
  }),
  async run({ complaint: about, request, version, dueOn, channel, words, ...given }, { tx, actor, now }) {
    const at = decideReceived(given.at, now);
    if (isRefusal(at)) return at;
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'ask-customer' });
    if (isRefusal(complaint)) return complaint;
    const found = await informationRequestOf(tx, about, request, version);
    if (isRefusal(found)) return found;
    const { time_zone } = await theOrganisation(tx);
    const no = refuseSettled(found) ?? refuseDue(dueOn, dayOf(now, time_zone));
    if (no) return no;
    if (at < found.at)
      return refuse('milestone.before-receipt', {
        words: 'They cannot have been asked again before they were asked. Check the date.',
      });
    const chase = { at, how: channel, words, due_was: found.dueOn, due_becomes: dueOn, chased_by: personBehind(actor) };
    await addInformationChase(tx, { complaint_id: about, id: newId(now), request_id: request, ...chase });
    await saveInformationRequest(tx, about, request, { due_on: dueOn, late_since: null });
    await saveComplaint(tx, about, { customer_told_at: at });
    const due = { was: found.dueOn, becomes: dueOn };
    return { happened: [{ kind: 'information-chased', about, request, channel, due }], reply: { version: version + 1 } };
  },
});
