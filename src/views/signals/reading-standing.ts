// How the reading of contacts stands: which model reads, how many wait to be read, how many another model read, and when open contacts were
// weighed again last.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { readAgainWithinDays } from '#domain/signal/weighing-again.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const count = z.number().int();

export const ReadingStanding = z
  .object({
    model: z.string().describe('The model that reads'),
    waiting: count.describe('Contacts that wait to be read'),
    byOther: count.describe('Contacts another model read: all that are open, and the settled ones of the last days'),
    days: count.describe('Of settled contacts, those of so many days are counted'),
    weighedAt: z.iso.datetime({ offset: true }).nullable().describe('When open contacts were weighed again last'),
  })
  .meta({ id: 'ReadingStanding' });
export type ReadingStanding = z.output<typeof ReadingStanding>;

export async function readingStanding(
  db: Kysely<DB>,
  { actor, model, now }: { actor: PersonActor; model: string; now: Date },
): Promise<ReadingStanding | Refusal> {
  if (!may(actor, 'manage-settings')) return refuse('permission.missing');
  return standing(db, model, now);
}

/** For the program and its command line. */
export async function standing(db: Kysely<DB>, model: string, now: Date): Promise<ReadingStanding> {
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Pick<ReadingStanding, 'waiting' | 'byOther' | 'weighedAt'>>`
      select (select count(*)::int from contact where to_read) as waiting,
        (select count(*)::int from contact_reading r join contact k on k.id = r.contact_id where r.model <> ${model} and not k.to_read
          and k.direction = 'in' and (k.state = 'open' or k.received_at > ${now}::timestamptz - ${readAgainWithinDays} * interval '1 day')) as "byOther",
        (select to_json(max(weighed_at)) from contact_reading) as "weighedAt"`.execute(tx.sql),
  );
  return { model, days: readAgainWithinDays, ...(rows[0] ?? { waiting: 0, byOther: 0, weighedAt: null }) };
}
