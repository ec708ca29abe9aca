// Rows of prescribed wordings as the organisation entered them: every entry is kept, the last for a day counts.
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface EnteredNow {
  readonly rulePack: string;
  readonly wording: string;
  readonly number: number;
  readonly inForce: string;
  readonly text: string;
  readonly source: string;
  readonly edition: string;
  readonly by: string | null;
  readonly now: Date;
}

/** How often it was entered, and the last entry. */
export async function lastEntered(tx: Transaction, rulePack: string, wording: string) {
  return tx.sql
    .selectFrom('entered_wording')
    .select(['number', 'text', 'source', 'edition', 'in_force'])
    .where('rule_pack', '=', rulePack)
    .where('wording', '=', wording)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function addEntered(tx: Transaction, entered: EnteredNow): Promise<void> {
  const { rulePack, inForce, by, now, ...rest } = entered;
  const row = { ...rest, rule_pack: rulePack, in_force: inForce, entered_by: by, entered_at: now };
  await tx.sql.insertInto('entered_wording').values(row).execute();
}
