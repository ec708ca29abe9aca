// Rows of readings: what the model made of a contact's words, and the circumstances it stood in when it was read. They go with the
// contact.
import { fromTenThousandths, inTenThousandths } from '#domain/signal/ten-thousandths.ts';
import { sql } from 'kysely';
import { readAgainWithinDays, weighedEveryHours, weighedWithinDays } from '#domain/signal/weighing-again.ts';
import type { PartCounts } from '#domain/signal/weighing.ts';
import { upsertMany } from '#platform/postgres/insert-many.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Words that showed a sign, by their places in the contact's text. */
export interface CueKept {
  readonly cue: string;
  readonly from: number;
  readonly to: number;
}

export interface Reading {
  readonly contact: string;
  readonly language: 'en' | 'unknown';
  readonly complaint: number | null;
  readonly dissatisfaction: number | null;
  readonly cues: readonly CueKept[];
}

/** Takes these contacts off what is still to be read; those that nobody took before are given back. */
export async function takeToRead(tx: Transaction, contacts: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    update contact set to_read = false where id in (
      select id from contact where id = any (${contacts}) and to_read order by id for update skip locked)
    returning id`.execute(tx.sql);
  return new Set(rows.map(({ id }) => id));
}

export type ReadingInPlace = Reading & { readonly counts: PartCounts };

/** Keeps what was read in each, in one statement; each contact stands in it once. */
export async function saveReadings(
  tx: Transaction,
  readings: readonly ReadingInPlace[],
  read: { model: string; now: Date },
): Promise<void> {
  const rows = readings.map(({ contact, language, complaint, dissatisfaction, cues, counts }) => ({
    contact_id: contact,
    model: read.model,
    language,
    complaint: inTenThousandths(complaint),
    dissatisfaction: inTenThousandths(dissatisfaction),
    cues: cues.map(({ cue, from, to }) => ({ cue, from, to })),
    context: { ...counts },
    read_at: read.now,
  }));
  await upsertMany(tx, 'contact_reading', rows, 'contact_id');
}

export interface ToWeigh extends Reading {
  readonly counts: PartCounts;
}

/** Open contacts, part of no complaint, that are due to be weighed again and that nobody judged; the longest unweighed first, held. */
export async function takeToWeigh(tx: Transaction, now: Date, atMost: number): Promise<ToWeigh[]> {
  const { rows } = await sql<ToWeigh>`
    select r.contact_id as contact, r.language, r.complaint / 10000.0::float8 as complaint, r.dissatisfaction / 10000.0::float8 as dissatisfaction,
      r.cues, r.context as counts
    from contact_reading r join contact k on k.id = r.contact_id
    where k.state = 'open' and k.complaint_id is null and k.direction = 'in' and k.kind in ('query', 'problem') and not k.to_read
      and k.received_at > ${now}::timestamptz - ${weighedWithinDays} * interval '1 day'
      and not exists (select 1 from contact_signal s where s.contact_id = k.id and s.state <> 'open')
      and (coalesce(r.weighed_at, r.read_at) < ${now}::timestamptz - ${weighedEveryHours} * interval '1 hour'
        or exists (select 1 from contact o where o.customer_id = k.customer_id and o.id <> k.id and o.direction = 'in'
          and o.logged_at > coalesce(r.weighed_at, r.read_at)))
    order by coalesce(r.weighed_at, r.read_at), r.contact_id limit ${atMost} for update of r skip locked`.execute(tx.sql);
  return rows;
}

/** Keeps the circumstances as they are now; of those that are not named, only that they were weighed. */
export async function saveWeighed(
  tx: Transaction,
  weighed: readonly string[],
  changed: ReadonlyMap<string, PartCounts>,
  now: Date,
): Promise<void> {
  const contexts = JSON.stringify(Object.fromEntries(changed));
  await sql`update contact_reading set weighed_at = ${now}, context = coalesce(${contexts}::jsonb -> contact_id::text, context)
    where contact_id = any (${weighed}::uuid[])`.execute(tx.sql);
}

/** Contacts that another model read: all that are open, and of the settled ones those of the last days. */
const ofOther = (model: string, now: Date) => sql`contact_reading r join contact k on k.id = r.contact_id
    where r.model <> ${model} and not k.to_read and k.direction = 'in'
      and (k.state = 'open' or k.received_at > ${now}::timestamptz - ${readAgainWithinDays} * interval '1 day')`;

/** Puts up to so many of them on the list of what is to be read. How many. */
export async function markToReadAgain(
  tx: Transaction,
  model: string,
  { before, now, atMost }: { before: Date; now: Date; atMost: number },
): Promise<number> {
  const { numAffectedRows } = await sql`
    with due as (select r.contact_id as id from ${ofOther(model, now)} and r.read_at < ${before} order by k.received_at desc, k.id limit ${atMost} for update of k),
      waits as (update contact_reading set weighed_at = coalesce(weighed_at, read_at) where contact_id in (select id from due))
    update contact set to_read = true where id in (select id from due)`.execute(tx.sql);
  return Number(numAffectedRows ?? 0n);
}

/** Takes back what another model saw in these and this one does not, where nobody noticed, judged or did anything about it. */
export async function takeBackUnseen(tx: Transaction, model: string, contacts: readonly string[]): Promise<number> {
  if (contacts.length === 0) return 0;
  const { numAffectedRows } = await sql`
    delete from contact_signal s using contact_reading r where r.contact_id = s.contact_id and s.contact_id = any (${contacts}::uuid[])
      and r.model <> ${model} and s.state = 'open' and s.raised_by is null and s.owner_id is null
      and not exists (select 1 from signal_action a where a.contact_id = s.contact_id)
      and not exists (select 1 from noticed_sign n where n.contact_id = s.contact_id)`.execute(tx.sql);
  return Number(numAffectedRows ?? 0n);
}

export async function readingOf(tx: Transaction, contact: string) {
  const row = await tx.sql.selectFrom('contact_reading').selectAll().where('contact_id', '=', contact).executeTakeFirst();
  if (!row) return undefined;
  const { complaint, dissatisfaction } = row;
  return {
    complaint: fromTenThousandths(complaint),
    dissatisfaction: fromTenThousandths(dissatisfaction),
    cues: row.cues as unknown as CueKept[],
    counts: row.context as PartCounts,
  };
}
