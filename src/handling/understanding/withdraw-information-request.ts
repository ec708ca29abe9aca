// Withdraws a request to the customer: it is no longer needed, or there is no hope of it. Once nothing more holds the complaint up it
// waits for us again.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuseSettled } from '#domain/information-request.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { informationRequestOf, saveInformationRequest } from '#records/information-requests.ts';
import { goOnAfterWaiting } from '#records/waiting-for-customer.ts';
import { command } from '../command.ts';
import { complaintId, needed, seen } from './inputs.ts';

export const withdrawInformationRequest = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    request: z.uuid(),
    version: seen,
    reason: needed('Say why it is no longer needed, and what you go by instead.', 2_000),
  }),
  async run({ complaint: about, request, version, reason }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: about, deed: 'ask-customer' });
    if (isRefusal(complaint)) return complaint;
    const found = await informationRequestOf(tx, about, request, version);
    if (isRefusal(found)) return found;
    const no = refuseSettled(found);
    if (no) return no;
    const settled = { settled_at: now, settled_words: reason, settled_by: personBehind(actor) };
    await saveInformationRequest(tx, about, request, { state: 'withdrawn', late_since: null, ...settled });
    const resumed = await goOnAfterWaiting(tx, { complaint, rules, at: now });
    return { happened: [{ kind: 'information-request-withdrawn', about, request }, ...resumed], reply: { withdrawn: true } };
  },
});
