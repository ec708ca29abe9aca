// The history of one complaint in words, newest first: who did, saw or sent what, and when. Read from the record itself, so it
// can say nothing else. `after` asks only for what came after an entry: what changed since a page was opened.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { happeningInWords } from '#domain/in-words/happening-in-words.ts';
import { type Refusal, type RefusalCode, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { idsIn, namesOf } from './names-of.ts';
import { whoDid } from '../record/who-did.ts';

const when = z.iso.datetime({ offset: true });

export const RecordPage = z
  .object({
    entries: z.array(
      z.object({
        seq: z.number().int(),
        at: when,
        who: z.string(),
        via: z.string(),
        kind: z.string(),
        says: z.string(),
        /** Former and present wording, where words were corrected and have not been erased. */
        wordings: z.array(z.object({ field: z.string(), was: z.string(), becomes: z.string() })),
      }),
    ),
    /** Ask again with this as `before` for older entries. */
    older: z.number().int().nullable(),
  })
  .meta({ id: 'RecordPage' });
export type RecordPage = z.infer<typeof RecordPage>;

export const recordQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  after: z.coerce.number().int().min(0).optional(),
  views: z.enum(['yes', 'no']).default('yes').describe('no leaves out that somebody looked'),
});

interface Entry {
  seq: number;
  at: string;
  who: string;
  via: string;
  kind: string;
  facts: unknown;
}

const pageOf = 50;

/** Whose history is asked for. */
export interface Subject {
  readonly of: 'complaint' | 'contact' | 'customer' | 'problem' | 'taxonomy_node';
  readonly id: string;
}

const unknown = {
  complaint: 'complaint.unknown',
  contact: 'contact.unknown',
  customer: 'customer.unknown',
  problem: 'problem.unknown',
  taxonomy_node: 'taxonomy.unknown',
} as const satisfies Record<Subject['of'], RefusalCode>;

/** The entries about something the asking person may see. */
export async function recordOf(
  db: Kysely<DB>,
  actor: PersonActor,
  { of, id: about }: Subject,
  { before, after, views }: z.output<typeof recordQuery>,
): Promise<RecordPage | Refusal> {
  return ask(db, { person: actor.id }, async (tx) => {
    const { rows: seen } = await sql`select 1 from ${sql.table(of)} where id = ${about}`.execute(tx.sql);
    if (seen.length === 0) return refuse(unknown[of]);
    const { rows } = await sql<Entry>`
      select seq, to_json(at) as at, ${whoDid} as who, via, kind, facts from audit_entry
      where chain_id = ${about} and seq < ${before ?? 2_147_483_647} and seq > ${after ?? 0}
        and (${views} = 'yes' or kind <> 'complaint-viewed')
      order by seq desc limit ${pageOf + 1}`.execute(tx.sql);
    const shown = rows.slice(0, pageOf);
    const { rows: zone } = await sql<{ time_zone: string }>`select time_zone from organisation`.execute(tx.sql);
    const told = {
      name: await namesOf(
        tx,
        shown.flatMap(({ facts }) => idsIn(facts)),
      ),
      when: inZone(zone[0]?.time_zone ?? 'UTC'),
    };
    const words = await wordingsOf(tx, about);
    return {
      entries: shown.map(({ facts, ...entry }) => ({
        ...entry,
        says: happeningInWords(entry.kind, facts, told, entry.via),
        wordings: idsIn(facts).flatMap((id) => words.get(id) ?? []),
      })),
      older: rows.length > pageOf ? (shown.at(-1)?.seq ?? null) : null,
    };
  });
}

function inZone(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return (instant) => format.format(new Date(instant));
}

async function wordingsOf(tx: Parameters<typeof namesOf>[0], about: string) {
  const { rows } = await sql<{ id: string; field: string; was: string; becomes: string }>`
    select id, field, was, becomes from complaint_wording where complaint_id = ${about}`.execute(tx.sql);
  return new Map(rows.map(({ id, ...wording }) => [id, wording]));
}
