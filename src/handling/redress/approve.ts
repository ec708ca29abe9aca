// Approves what a colleague asked to do, exactly as it was asked and is still. The colleague then does it; approving does nothing.
// Only more time is given by it at once, unless the customer is still to be told: then the colleague gives it with that.
import { z } from 'zod';
import { type Approval, whyNotApproved } from '#domain/approval.ts';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { approvalSubject } from '#records/approval-subjects.ts';
import { lockApproval, saveApproval } from '#records/approvals.ts';
import { houseCurrency, limitsFor } from '#records/authority.ts';
import { lockFor } from '#records/complaints.ts';
import { notify } from '#records/notifications.ts';
import { timeRequestOf } from '#records/time-requests.ts';
import { type Circumstances, command } from '../command.ts';
import { moveClock } from '../more-time.ts';
import { complaintId, maybeSaid } from './inputs.ts';

export const approve = command({
  permission: 'approve',
  input: z.object({
    complaint: complaintId,
    approval: z.uuid(),
    digest: z.string().describe('What you were looking at, as the approval shows it'),
    words: maybeSaid(4_000),
  }),
  async run({ complaint, approval: id, digest: seen, words }, circumstances) {
    const { tx, actor, now } = circumstances;
    const found = await lockFor(tx, { actor, complaint, deed: 'approve' });
    if (isRefusal(found)) return found;
    if (actor.kind !== 'person') return refuse('permission.missing');
    const approval = await lockApproval(tx, complaint, id);
    if (!approval) return refuse('approval.unknown');
    const subject = await approvalSubject(tx, complaint, approval);
    const limits = await limitsFor(tx, actor.id);
    const deciding = { actor, seen, now: subject, handler: found.handlerId };
    const no = whyNotApproved(approval, { ...deciding, limits, currency: await houseCurrency(tx) });
    if (no) return no;
    const moved = approval.kind === 'time' ? await giveWhatWasAsked(circumstances, approval) : [];
    if (isRefusal(moved)) return moved;
    await saveApproval(tx, approval, { state: 'approved', decided_by: actor.id, decided_at: now, words });
    const told = { to: [approval.askedBy], complaint, by: actor.id, facts: { approval: id }, now };
    await notify(tx, { ...told, kind: 'approval-given' });
    const { kind: matter, subject: of, digest, askedBy } = approval;
    const facts = { approval: id, matter, subject: of, digest, askedBy };
    return { happened: [{ kind: 'approval-given', about: complaint, ...facts }, ...moved], reply: { id } };
  },
});

/** Nothing where the rule wants the customer told first: the approval stands until they are. */
async function giveWhatWasAsked(circumstances: Circumstances, { complaint, subject }: Approval): Promise<Happening[] | Refusal> {
  const asked = await timeRequestOf(circumstances.tx, complaint, subject);
  if (!asked) return refuse('approval.subject-unknown');
  const told = asked.told && { at: new Date(asked.told.at), channel: asked.told.channel };
  const given = await moveClock(circumstances, { ...asked, complaint, told, approved: true });
  if (!isRefusal(given)) return [given.happening];
  return given.code === 'clock.tell-customer' ? [] : given;
}
