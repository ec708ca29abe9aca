// Rows of viewings: who last looked at which complaint, so that looking again soon after is not recorded again.
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Notes the look; false when the same person looked since `recently`, and for a complaint they may not see. */
export async function noteViewing(
  tx: Transaction,
  { complaint, person, now, recently }: { complaint: string; person: string; now: Date; recently: Date },
): Promise<boolean> {
  const noted = await tx.sql
    .insertInto('viewing')
    .columns(['complaint_id', 'person_id', 'last_at'])
    .expression((eb) =>
      eb
        .selectFrom('complaint')
        .select((row) => ['id', row.val(person).as('person_id'), row.val(now).as('last_at')])
        .where('id', '=', complaint),
    )
    .onConflict((conflict) =>
      conflict.columns(['complaint_id', 'person_id']).doUpdateSet({ last_at: now }).where('viewing.last_at', '<=', recently),
    )
    .executeTakeFirst();
  return (noted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
