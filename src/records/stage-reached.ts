// How far the handling of a complaint has come, by what was just done: asking others, entering evidence or finding is looking into
// it, whether or not anybody says so. It goes forward alone; back, or on before the work begins, it is moved by a person.
import { type Complaint, type Stage, stages } from '#domain/complaint.ts';
import type { Happening } from '#domain/happening.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Its version stays: nobody who is writing on the complaint has lost sight of anything by it. */
export async function comeTo(tx: Transaction, { id, stage: was }: Complaint, stage: Stage): Promise<Happening[]> {
  if (stages.indexOf(was) >= stages.indexOf(stage)) return [];
  await tx.sql.updateTable('complaint').set({ stage }).where('id', '=', id).execute();
  return [{ kind: 'stage-changed', about: id, was, becomes: stage }];
}

/** What follows from a letter, with the move to the stage of answering where it answers the complaint. */
export async function withStage(tx: Transaction, complaint: Complaint, follows: readonly Happening[]): Promise<Happening[]> {
  const answers = follows.some(({ kind }) => kind === 'complaint-answered');
  return [...follows, ...(answers ? await comeTo(tx, complaint, 'respond') : [])];
}
