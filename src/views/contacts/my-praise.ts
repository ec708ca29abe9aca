// Praise that was passed on to a person in the last two weeks, newest first, for their work. Older praise stands in the list of contacts.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

export const MyPraise = z
  .object({
    praise: z.array(
      z.object({ contact: z.uuid(), text: z.string(), from: z.string().nullable(), by: z.string().nullable(), at: when }),
    ),
  })
  .meta({ id: 'MyPraise' });
export type MyPraise = z.output<typeof MyPraise>;

const daysShown = 14;

export async function myPraise(db: Kysely<DB>, actor: PersonActor, now: Date): Promise<MyPraise> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<MyPraise['praise'][number]>`
    select k.id as contact, left(k.text, 300) as text, u.name as from, b.name as by, to_json(p.passed_at) as at
    from praise p join contact k on k.id = p.contact_id left join customer u on u.id = k.customer_id left join person b on b.id = p.passed_by
    where p.person_id = ${actor.id} and k.complaint_id is null and p.passed_at > ${now}::timestamptz - make_interval(days => ${daysShown})
    order by p.passed_at desc limit 10`.execute(tx.sql),
  );
  return { praise: rows };
}
