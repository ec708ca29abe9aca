// Rows of links that work once. Only the hash of the secret in the link is kept.
import { type LinkPurpose, linkState } from '#domain/one-time-link.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewLink {
  readonly hash: Buffer;
  readonly purpose: LinkPurpose;
  readonly person: string | null;
  readonly madeBy: string | null;
  readonly now: Date;
  readonly expires: Date;
}

export async function makeLink(tx: Transaction, { hash, purpose, person, madeBy, now, expires }: NewLink): Promise<void> {
  await tx.sql
    .insertInto('one_time_link')
    .values({ token_hash: hash, purpose, person_id: person, made_by: madeBy, made_at: now, expires_at: expires })
    .execute();
}

/** Uses up a link: it works exactly once; afterwards, and when it has ended, the refusal says which. */
export async function spendLink(
  tx: Transaction,
  hash: Buffer,
  purpose: LinkPurpose,
  now: Date,
): Promise<{ person: string | null } | Refusal> {
  const row = await tx.sql
    .selectFrom('one_time_link')
    .selectAll()
    .where('token_hash', '=', hash)
    .where('purpose', '=', purpose)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('link.spent');
  const state = linkState({ expiresAt: row.expires_at, usedAt: row.used_at, withdrawnAt: row.withdrawn_at }, now);
  if (state !== 'open') return refuse(`link.${state}`);
  await tx.sql.updateTable('one_time_link').set({ used_at: now }).where('token_hash', '=', hash).execute();
  return { person: row.person_id };
}

/** Withdraws the links of that purpose that could still be used: all of them, or one person's. Says how many there were. */
export async function withdrawLinks(tx: Transaction, purpose: LinkPurpose, now: Date, person?: string): Promise<number> {
  let query = tx.sql
    .updateTable('one_time_link')
    .set({ withdrawn_at: now })
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null);
  if (person) query = query.where('person_id', '=', person);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}
