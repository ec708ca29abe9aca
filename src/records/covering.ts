// Whether an act on a complaint is covered: by the authority of whoever acts, or by an approval that stands for exactly this act.
// Every command that commits money or admits liability asks here, so that no way in passes a limit.
import { type Actor, personBehind } from '#domain/actor.ts';
import { type ApprovalKind, type ApprovalSubject, beyond, overAuthority } from '#domain/approval.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { standingApproval } from './approvals.ts';
import { houseCurrency, limitsFor } from './authority.ts';

export interface Act {
  readonly complaint: string;
  readonly kind: ApprovalKind;
  readonly subject: string;
  readonly as: ApprovalSubject;
}

/** The approval that covers the act, null where the actor's own authority does; refused when neither reaches so far. */
export async function coveredBy(
  tx: Transaction,
  actor: Actor,
  { complaint, kind, subject, as }: Act,
): Promise<{ approval: string | null } | Refusal> {
  const limits = await limitsFor(tx, personBehind(actor));
  const over = beyond(as.weight, limits, await houseCurrency(tx));
  if (over.length === 0) return { approval: null };
  const approval = await standingApproval(tx, complaint, { kind, subject, digest: as.digest });
  return approval === null ? overAuthority('authority.exceeded', over) : { approval };
}
