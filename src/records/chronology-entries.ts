// Rows of what happened to the customer. A changed entry leaves behind how it read before; one taken out stays, marked.
import { type Insertable, sql } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { savingOf } from './versioned-rows.ts';

export async function addEntry(tx: Transaction, row: Insertable<DB['chronology_entry']>): Promise<void> {
  await tx.sql.insertInto('chronology_entry').values(row).execute();
}

/** The entry as it stands; the complaint is locked already. Refused when it is not there, or was changed since `seen`. */
export async function entryOf(tx: Transaction, complaint: string, id: string, seen: number) {
  const row = await tx.sql
    .selectFrom('chronology_entry')
    .selectAll()
    .select(sql<string>`to_char(happened_on, 'YYYY-MM-DD')`.as('on'))
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return refuse('chronology.unknown');
  return row.version === seen ? row : refuse('chronology.changed-since', { facts: { seen, now: row.version } });
}

export const saveEntry = savingOf('chronology_entry');

/** Keeps how the entry reads now, before it is changed. */
export async function keepFormer(tx: Transaction, complaint: string, id: string, { by, now }: { by: string | null; now: Date }) {
  await sql`
    insert into chronology_former (complaint_id, entry_id, version, was, changed_by, changed_at)
    select complaint_id, id, version, jsonb_build_object('on', to_char(happened_on, 'YYYY-MM-DD'), 'time', happened_time,
      'precision', precision, 'about', about, 'text', text, 'source', source, 'sourceWords', source_words), ${by}, ${now}
    from chronology_entry where complaint_id = ${complaint} and id = ${id}`.execute(tx.sql);
}

export interface SourceNamed {
  readonly contact?: string | null | undefined;
  readonly attachment?: string | null | undefined;
}

/** Whether the contact or file that an entry comes from is on the complaint. */
export async function refuseSource(tx: Transaction, complaint: string, named: SourceNamed): Promise<Refusal | undefined> {
  const { rows } = await sql<{ fits: boolean }>`
    select (${named.contact ?? null}::uuid is null
        or exists (select 1 from contact where id = ${named.contact ?? null} and complaint_id = ${complaint}))
      and (${named.attachment ?? null}::uuid is null
        or exists (select 1 from attachment where complaint_id = ${complaint} and id = ${named.attachment ?? null} and removed_at is null))
      as fits`.execute(tx.sql);
  return rows[0]?.fits ? undefined : refuse('chronology.source-unknown');
}
