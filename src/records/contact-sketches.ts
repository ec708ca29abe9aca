// Rows of sketches: what the words of a contact look like, for finding those that say nearly the same. They go with the contact.
import { sql } from 'kysely';
import { bandsOf } from '#domain/emergence/near-words.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export async function keepSketch(tx: Transaction, contact: string, sketch: readonly number[]): Promise<void> {
  const values = Uint32Array.from(sketch);
  await sql`
    insert into contact_sketch (contact_id, sketch, bands, received_at)
    select id, ${Buffer.from(values.buffer)}, ${bandsOf(values)}::integer[], received_at from contact where id = ${contact}
    on conflict (contact_id) do update set sketch = excluded.sketch, bands = excluded.bands`.execute(tx.sql);
}
