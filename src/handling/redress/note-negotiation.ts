// Notes what each side needs and how far we would go. For colleagues only; the customer never sees it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { keepNegotiation, negotiationOf } from '#records/offers.ts';
import { command } from '../command.ts';
import { complaintId, maybeSaid } from './inputs.ts';

const notes = z.object({ customerNeeds: maybeSaid(4_000), ourNeeds: maybeSaid(4_000), limits: maybeSaid(4_000) });
const inWords = { customerNeeds: 'what the customer needs', ourNeeds: 'what we need', limits: 'our limits' } as const;
const nothing = { customerNeeds: '', ourNeeds: '', limits: '', version: 0 };

export const noteNegotiation = command({
  permission: 'handle',
  input: notes.extend({ complaint: complaintId, version: z.int().min(0).describe('The version you saw; 0 when there was none') }),
  async run({ complaint, version: seen, ...wanted }, { tx, actor, now }) {
    const found = await lockFor(tx, { actor, complaint, deed: 'decide' });
    if (isRefusal(found)) return found;
    const was = (await negotiationOf(tx, complaint)) ?? nothing;
    if (was.version !== seen) return refuse('page.stale', { facts: { seen, now: was.version } });
    const parts = notes.keyof().options.filter((part) => was[part] !== wanted[part]);
    if (parts.length === 0) return { unchanged: true, reply: { version: seen } };
    const { customerNeeds, ourNeeds, limits } = wanted;
    const row = { complaint_id: complaint, customer_needs: customerNeeds, our_needs: ourNeeds, limits };
    await keepNegotiation(tx, { ...row, changed_by: personBehind(actor), changed_at: now });
    const facts = { parts: parts.map((part) => inWords[part]) };
    return { happened: [{ kind: 'negotiation-changed', about: complaint, ...facts }], reply: { version: seen + 1 } };
  },
});
