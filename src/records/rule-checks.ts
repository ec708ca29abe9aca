// Rows of what the organisation compared with the sources of its rules. All are kept; one a statement stands.
import { sql } from 'kysely';
import type { RuleCheck } from '#domain/rule-check.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface NewCheck extends RuleCheck {
  readonly id: string;
  readonly source: string;
  readonly readOn: string;
  readonly note: string;
  readonly by: string | null;
  readonly now: Date;
}

/** The check that stands, held until the transaction ends. */
export async function standingCheck(tx: Transaction, rulePack: string, statement: string) {
  return tx.sql
    .selectFrom('rule_check')
    .select(['id', 'says', 'agrees', 'source', 'read_on', 'note'])
    .where('rule_pack', '=', rulePack)
    .where('statement', '=', statement)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function withdrawCheck(tx: Transaction, id: string, { by, now }: { by: string | null; now: Date }): Promise<void> {
  await sql`update rule_check set withdrawn_by = ${by}, withdrawn_at = ${now} where id = ${id}`.execute(tx.sql);
}

export async function addCheck(tx: Transaction, check: NewCheck): Promise<void> {
  const { id, rulePack, statement, says, agrees, source, readOn, note, by, now } = check;
  await tx.sql
    .insertInto('rule_check')
    .values({ id, rule_pack: rulePack, statement, says, agrees, source, read_on: readOn, note, checked_by: by, checked_at: now })
    .execute();
}
