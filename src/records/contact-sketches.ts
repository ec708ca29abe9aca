// Rows of sketches: what the words of a contact look like, for finding those that say nearly the same. They go with the contact.
import { sql } from 'kysely';
import { bandsOf } from '#domain/emergence/near-words.ts';
import { rowsAs } from '#platform/postgres/insert-many.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Sketched {
  readonly contact: string;
  readonly sketch: readonly number[];
}

/** Keeps the sketch of each, in one statement. */
export async function keepSketches(tx: Transaction, sketched: readonly Sketched[]): Promise<void> {
  if (sketched.length === 0) return;
  const rows = sketched.map(({ contact, sketch }) => {
    const values = Uint32Array.from(sketch);
    return { contact_id: contact, sketch: Buffer.from(values.buffer), bands: bandsOf(values) };
  });
  await sql`
    insert into contact_sketch (contact_id, sketch, bands, received_at)
    select k.id, r.sketch, r.bands, k.received_at from ${rowsAs('contact_sketch', rows)} r join contact k on k.id = r.contact_id
    on conflict (contact_id) do update set sketch = excluded.sketch, bands = excluded.bands`.execute(tx.sql);
}
