// Proposes a position on liability, with what it would cost and whether the insurer knows. It takes the place of an earlier proposal
// and decides nothing.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { insurerStandings, liabilityPositions } from '#domain/liability.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { overtakeApprovals } from '#records/approvals.ts';
import { houseCurrency } from '#records/authority.ts';
import { lockFor } from '#records/complaints.ts';
import { addProposal, replaceLiability } from '#records/liability.ts';
import { command } from '../command.ts';
import { complaintId, minorOrNone, said } from './inputs.ts';

export const proposeLiability = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    position: z.enum(Object.keys(liabilityPositions) as [keyof typeof liabilityPositions], 'Say what we hold.'),
    ofWhat: said('Say for what.', 2_000),
    reason: said('Give the reason.', 4_000),
    cost: minorOrNone.default(0).describe('What an admission would cost, in minor units'),
    insurer: z.enum(Object.keys(insurerStandings) as [keyof typeof insurerStandings], 'Say whether the insurer knows.'),
  }),
  async run({ complaint, position, ofWhat, reason, cost, insurer }, { tx, actor, now }) {
    const found = await lockFor(tx, { actor, complaint, deed: 'decide' });
    if (isRefusal(found)) return found;
    const before = await replaceLiability(tx, complaint, 'proposed');
    for (const subject of before) await overtakeApprovals(tx, complaint, { kind: 'liability', subject }, now);
    const proposal = newId(now);
    const currency = await houseCurrency(tx);
    await addProposal(tx, {
      complaint_id: complaint,
      id: proposal,
      position,
      of_what: ofWhat,
      reason,
      cost_minor: cost,
      currency,
      insurer,
      state: 'proposed',
      proposed_by: personBehind(actor),
      proposed_at: now,
    });
    const facts = { proposal, position, cost, currency };
    return { happened: [{ kind: 'liability-proposed', about: complaint, ...facts }], reply: { id: proposal } };
  },
});
