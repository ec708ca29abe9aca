// Rows of the checklists, one a track. An item that is reworded or left out is retired: what was ticked keeps the words it had.
import type { Track } from '#domain/complaint.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
}

/** The items of a track in their order, locked, so that two administrators take turns. */
export async function lockChecklist(tx: Transaction, track: Track): Promise<ChecklistItem[]> {
  return tx.sql
    .selectFrom('checklist_item')
    .select(['id', 'text'])
    .where('track', '=', track)
    .where('retired_at', 'is', null)
    .orderBy('position')
    .forUpdate()
    .execute();
}

/** Makes these the items, in this order. One whose words are the same as before stays the same item. */
export async function replaceChecklist(
  tx: Transaction,
  track: Track,
  was: readonly ChecklistItem[],
  { texts, now }: { texts: readonly string[]; now: Date },
): Promise<void> {
  const kept = new Map(was.map(({ id, text }) => [text, id]));
  for (const [position, text] of texts.entries()) {
    const id = kept.get(text);
    if (id) await tx.sql.updateTable('checklist_item').set({ position }).where('id', '=', id).execute();
    else
      await tx.sql
        .insertInto('checklist_item')
        .values({ id: newId(now), track, position, text })
        .execute();
  }
  const gone = was.filter(({ text }) => !texts.includes(text)).map(({ id }) => id);
  if (gone.length > 0) await tx.sql.updateTable('checklist_item').set({ retired_at: now }).where('id', 'in', gone).execute();
}
