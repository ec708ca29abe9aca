// The saved views of a list: one's own, and those colleagues share.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { queueFilter } from '#domain/queue-filter.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const SavedViews = z
  .object({
    views: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        filter: queueFilter,
        shared: z.boolean(),
        own: z.boolean(),
        by: z.string(),
      }),
    ),
  })
  .meta({ id: 'SavedViews' });
export type SavedViews = z.output<typeof SavedViews>;

export async function savedViews(db: Kysely<DB>, actor: PersonActor, screen: string): Promise<SavedViews> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<SavedViews['views'][number]>`
    select v.id, v.name, v.filter, v.shared, v.person_id = ${actor.id} as own, p.name as by
    from saved_view v join person p on p.id = v.person_id
    where v.screen = ${screen} order by own desc, lower(v.name)`.execute(tx.sql),
  );
  return { views: rows };
}
