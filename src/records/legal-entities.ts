// Rows of legal entities: who answers for a complaint, and by whose rules.
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** The entity of that id; without one, the organisation's first. */
export async function legalEntityFor(tx: Transaction, id: string | null | undefined) {
  let query = tx.sql.selectFrom('legal_entity').select(['id', 'rule_pack', 'calendar']).orderBy('created_at').limit(1);
  if (id) query = query.where('id', '=', id);
  const found = await query.executeTakeFirst();
  return found ?? noSuchEntity();
}

const noSuchEntity = (): Refusal =>
  refuse('input.invalid', { fields: { legalEntity: 'There is no such legal entity. Choose one of those listed.' } });
