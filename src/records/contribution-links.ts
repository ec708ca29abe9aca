// Rows of the links by which somebody without an account contributes. Only the hash of the secret is kept.
import { linkState } from '#domain/one-time-link.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { asContribution, type Contribution, lockComplaintOf } from './contributions.ts';

type Of = Pick<Contribution, 'complaint' | 'id'>;

export interface NewContributionLink {
  readonly hash: Buffer;
  readonly by: string | null;
  readonly now: Date;
  readonly expires: Date;
}

export async function addContributionLink(tx: Transaction, of: Of, { hash, by, now, expires }: NewContributionLink): Promise<void> {
  await tx.sql
    .insertInto('contribution_link')
    .values({
      complaint_id: of.complaint,
      contribution_id: of.id,
      token_hash: hash,
      made_by: by,
      made_at: now,
      expires_at: expires,
    })
    .execute();
}

/** Ends the links that could still be used. */
export async function endContributionLinks(tx: Transaction, of: Of, now: Date): Promise<void> {
  await tx.sql
    .updateTable('contribution_link')
    .set({ withdrawn_at: now })
    .where('complaint_id', '=', of.complaint)
    .where('contribution_id', '=', of.id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Uses up a link and locks what it asks for: it works once, and afterwards the refusal says why not. For the program only. */
export async function spendContributionLink(tx: Transaction, hash: Buffer, now: Date): Promise<Contribution | Refusal> {
  const link = tx.sql.selectFrom('contribution_link').where('token_hash', '=', hash);
  await lockComplaintOf(tx, (await link.select('complaint_id').executeTakeFirst())?.complaint_id);
  const row = await tx.sql
    .selectFrom('contribution_link as l')
    .innerJoin('contribution as k', (join) =>
      join.onRef('k.complaint_id', '=', 'l.complaint_id').onRef('k.id', '=', 'l.contribution_id'),
    )
    .select([
      'k.complaint_id as complaint',
      'k.id',
      'k.kind',
      'k.state',
      'k.asked_person as askedPerson',
      'k.asked_by as askedBy',
      'k.due_on as dueOn',
    ])
    .select(['l.expires_at', 'l.used_at', 'l.withdrawn_at'])
    .where('l.token_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('link.spent');
  const { expires_at, used_at, withdrawn_at, ...contribution } = row;
  const state = linkState({ expiresAt: expires_at, usedAt: used_at, withdrawnAt: withdrawn_at }, now);
  if (state !== 'open') return refuse(`link.${state}`);
  if (contribution.state !== 'asked') return refuse('contribution.settled');
  await tx.sql.updateTable('contribution_link').set({ used_at: now }).where('token_hash', '=', hash).execute();
  return asContribution(contribution);
}
