// Rows of links that work once. Only the hash of the secret in the link is kept.
import type { Transaction } from '#platform/postgres/transaction.ts';

export type LinkPurpose = 'set-up' | 'invitation' | 'new-password';

export interface NewLink {
  readonly hash: Buffer;
  readonly purpose: LinkPurpose;
  readonly person: string | null;
  readonly now: Date;
  readonly expires: Date;
}

export async function makeLink(tx: Transaction, { hash, purpose, person, now, expires }: NewLink): Promise<void> {
  await tx.sql
    .insertInto('one_time_link')
    .values({ token_hash: hash, purpose, person_id: person, made_at: now, expires_at: expires })
    .execute();
}

/** Uses up a link: true exactly once, and never after it has expired. */
export async function spendLink(
  tx: Transaction,
  hash: Buffer,
  purpose: LinkPurpose,
  now: Date,
): Promise<{ person: string | null } | undefined> {
  const spent = await tx.sql
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('person_id')
    .executeTakeFirst();
  return spent && { person: spent.person_id };
}

export async function withdrawLinks(tx: Transaction, purpose: LinkPurpose, now: Date): Promise<void> {
  await tx.sql
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .execute();
}
