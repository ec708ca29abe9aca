// Decides on liability as proposed. An admission needs authority for its cost, or the approval of somebody who has it; keeping our
// position needs neither. No apology, option or payment ever does this.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { approvalSubject } from '#records/approval-subjects.ts';
import { lockFor } from '#records/complaints.ts';
import { coveredBy } from '#records/covering.ts';
import { proposalOf, replaceLiability, saveProposal } from '#records/liability.ts';
import { command } from '../command.ts';
import { complaintId } from './inputs.ts';

export const decideLiability = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, proposal: z.uuid() }),
  async run({ complaint, proposal: id }, { tx, actor, now }) {
    const found = await lockFor(tx, { actor, complaint, deed: 'decide' });
    if (isRefusal(found)) return found;
    const proposal = await proposalOf(tx, complaint, id);
    const as = proposal && (await approvalSubject(tx, complaint, { kind: 'liability', subject: id }));
    if (!proposal || !as) return refuse('liability.settled');
    const covered = await coveredBy(tx, actor, { complaint, kind: 'liability', subject: id, as });
    if (isRefusal(covered)) return covered;
    await replaceLiability(tx, complaint, 'decided');
    await saveProposal(tx, complaint, id, { state: 'decided', decided_by: personBehind(actor), decided_at: now });
    const { position, cost, currency, insurer } = proposal;
    const facts = { proposal: id, position, cost, currency, insurer, approval: covered.approval };
    return { happened: [{ kind: 'liability-decided', about: complaint, ...facts }], reply: { id } };
  },
});
