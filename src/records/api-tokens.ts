// Rows of tokens: only the hash of each. A token is never removed, so that the record can say whose it was.
import type { TokenScope } from '#domain/token.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewToken {
  readonly id: string;
  readonly hash: Buffer;
  readonly account: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly madeBy: string;
  readonly expiresAt: Date | null;
  readonly now: Date;
}

/** Adds a token; false when the account has a usable one of this name. */
export async function addToken(tx: Transaction, made: NewToken): Promise<boolean> {
  const added = await tx.sql
    .insertInto('api_token')
    .values({
      id: made.id,
      person_id: made.account,
      name: made.name,
      token_hash: made.hash,
      scopes: [...made.scopes],
      made_by: made.madeBy,
      made_at: made.now,
      expires_at: made.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Whose token it is; nothing when there is none that could still be used. */
export async function accountOfToken(tx: Transaction, id: string): Promise<string | undefined> {
  const row = await tx.sql
    .selectFrom('api_token')
    .select('person_id')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row?.person_id;
}

export async function revokeToken(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.sql.updateTable('api_token').set({ revoked_at: now }).where('id', '=', id).execute();
}

/** Revokes all tokens of an account; how many. */
export async function revokeTokensOf(tx: Transaction, account: string, now: Date): Promise<number> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('person_id', '=', account)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
