// The organisation's own list of bodies outside that complaints are passed on to: whoever writes a letter chooses from it, and whoever
// keeps the settings changes it. One taken off stays told, with who took it off.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { OutsideBody } from '#domain/outside-body.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const ListedBody = OutsideBody.extend({
  id: z.uuid(),
  about: z.string(),
  version: z.number().int(),
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
  retired: z.boolean(),
});

export const OutsideBodies = z.object({ bodies: z.array(ListedBody) }).meta({ id: 'OutsideBodies' });
export type OutsideBodies = z.infer<typeof OutsideBodies>;

/** Those that may be chosen, for a question that asks other things too. */
export const houseBodies = sql`coalesce((select json_agg(json_build_object('name', b.name, 'address', b.address, 'email', b.email,
  'phone', b.phone, 'about', b.about) order by lower(b.name), b.id) from outside_body b where b.retired_at is null), '[]')`;

export async function outsideBodies(db: Kysely<DB>, actor: PersonActor): Promise<OutsideBodies> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<z.infer<typeof ListedBody>>`
    select b.id, b.name, b.about, b.address, b.email, b.phone, b.version, coalesce(p.name, 'the program') as by,
      to_json(b.changed_at) as at, b.retired_at is not null as retired
    from outside_body b left join person p on p.id = b.changed_by
    order by b.retired_at is not null, lower(b.name), b.id`.execute(tx.sql),
  );
  return { bodies: rows };
}
