// Who could be mentioned in a note on a complaint: colleagues who may see it, and nobody else.
import { sql } from 'kysely';
import { z } from 'zod';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Asking } from '../queue/queue.ts';

export const Mentionable = z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string() })) });
export type Mentionable = z.output<typeof Mentionable>;

/** Colleagues who may see the complaint, whose name holds what was typed, names that begin so first. */
export async function mentionable({ db, actor }: Asking, complaint: string, typed: string): Promise<Mentionable | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Mentionable>`
    with listed as (select id, name from person where kind = 'colleague' and state = 'active' and id <> ${actor.id}
      and strpos(lower(name), lower(${typed})) > 0)
    select coalesce((select json_agg(json_build_object('id', id, 'name', name)) from (
      select id, name from listed where id in (select who_sees(c.id, (select array_agg(id) from listed)))
      order by strpos(lower(name), lower(${typed})) > 1, name limit 8) fit), '[]') as people
    from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  return rows[0] ?? refuse('complaint.unknown');
}
