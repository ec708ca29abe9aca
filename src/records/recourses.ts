// Rows of recourse: how letters under a set of rules name the independent body, and what other ways there are to be helped.
import type { Recourse } from '#domain/letter/entered.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function recourseOf(tx: Transaction, rulePack: string): Promise<(Recourse & { version: number }) | undefined> {
  const row = await tx.sql.selectFrom('recourse').selectAll().where('rule_pack', '=', rulePack).executeTakeFirst();
  if (!row) return undefined;
  return { name: row.name, website: row.website, contact: row.contact, otherWays: row.other_ways, version: row.version };
}

export interface RecourseKept extends Recourse {
  readonly version: number;
  readonly by: string | null;
  readonly now: Date;
}

export async function putRecourse(tx: Transaction, rulePack: string, kept: RecourseKept): Promise<void> {
  const { name, website, contact, otherWays, version, by, now } = kept;
  const said = { name, website, contact, other_ways: otherWays, version, changed_by: by, changed_at: now };
  await tx.sql
    .insertInto('recourse')
    .values({ rule_pack: rulePack, ...said })
    .onConflict((conflict) => conflict.column('rule_pack').doUpdateSet(said))
    .execute();
}
