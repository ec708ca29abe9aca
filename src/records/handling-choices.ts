// Rows of the organisation's choices about handling; every choice has its row from the beginning.
import type { HandlingChoice } from '#domain/handling-choice.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function handlingChoice(tx: Transaction, name: HandlingChoice): Promise<number> {
  const row = await tx.sql.selectFrom('handling_choice').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return row.value;
}

export async function lockHandlingChoice(tx: Transaction, name: HandlingChoice): Promise<{ value: number; version: number }> {
  return tx.sql
    .selectFrom('handling_choice')
    .select(['value', 'version'])
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function saveHandlingChoice(tx: Transaction, name: HandlingChoice, value: number): Promise<void> {
  await tx.sql
    .updateTable('handling_choice')
    .set((row) => ({ value, version: row('version', '+', 1) }))
    .where('name', '=', name)
    .execute();
}
