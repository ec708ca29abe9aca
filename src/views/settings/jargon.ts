// The list of words to avoid in letters, for everyone who writes; and who changed what in it, the newest first.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { type JargonChange, jargonList } from '#domain/language/jargon-list.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

export const Jargon = z
  .object({
    words: z.array(z.object({ term: z.string(), better: z.string() })),
    changes: z.array(z.object({ term: z.string(), better: z.string().nullable(), by: z.string(), at: when })),
  })
  .meta({ id: 'Jargon' });
export type Jargon = z.infer<typeof Jargon>;

export async function jargon(db: Kysely<DB>, actor: PersonActor): Promise<Jargon> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<JargonChange & { by: string; at: string }>`
    select j.term, j.better, coalesce(p.name, 'the program') as by, to_json(j.changed_at) as at
    from jargon_change j left join person p on p.id = j.changed_by order by j.changed_at desc, j.term`.execute(tx.sql),
  );
  return { words: jargonList(rows), changes: rows };
}
