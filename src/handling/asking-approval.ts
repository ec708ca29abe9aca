// Puts something to those who may approve it, within the command of whoever asks: what was asked before about the same is overtaken,
// and they are told, or the one who was named. Nothing is allowed by it yet.
import { personBehind } from '#domain/actor.ts';
import type { ApprovalKind } from '#domain/approval.ts';
import type { Happening } from '#domain/happening.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { approvalSubject } from '#records/approval-subjects.ts';
import { addApproval, approversFor, overtakeApprovals, waitingDigest } from '#records/approvals.ts';
import { notify } from '#records/notifications.ts';
import type { Circumstances } from './command.ts';

export interface ToApprove {
  readonly complaint: string;
  readonly kind: ApprovalKind;
  readonly subject: string;
  /** Whom to ask; null: everybody who may approve. */
  readonly of: string | null;
  readonly note: string;
}

export async function putToApprovers(
  { tx, actor, now }: Pick<Circumstances, 'tx' | 'actor' | 'now'>,
  { complaint, kind, subject, of, note }: ToApprove,
): Promise<{ readonly id: string; readonly happening: Happening } | Refusal> {
  const by = personBehind(actor);
  if (by === null) return refuse('permission.missing');
  const as = await approvalSubject(tx, complaint, { kind, subject });
  if (!as) return refuse('approval.subject-unknown');
  if ((await waitingDigest(tx, complaint, { kind, subject })) === as.digest) return refuse('approval.asked-already');
  const approvers = (await approversFor(tx, complaint)).filter((person) => person !== by);
  if (of && !approvers.includes(of)) return refuse('approver.may-not');
  await overtakeApprovals(tx, complaint, { kind, subject }, now);
  const id = newId(now);
  const { digest, weight } = as;
  const asked = { asked_by: by, asked_at: now, asked_of: of, note };
  await addApproval(tx, { complaint_id: complaint, id, kind, subject, digest, weight: JSON.stringify(weight), ...asked });
  await notify(tx, { to: of ? [of] : approvers, kind: 'approval-asked', complaint, by, facts: { approval: id }, now });
  return { id, happening: { kind: 'approval-asked', about: complaint, approval: id, matter: kind, subject, digest } };
}
