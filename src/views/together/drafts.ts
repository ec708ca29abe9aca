// What a person has typed and not yet sent: in one place, and everywhere.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';

const when = z.iso.datetime({ offset: true });

export const DraftAt = z
  .object({
    place: z.string(),
    body: z.unknown().describe('As it was kept; null when there is no draft'),
    keptAt: when.nullable(),
  })
  .meta({ id: 'DraftAt' });
export type DraftAt = z.infer<typeof DraftAt>;

export const DraftList = z.object({ drafts: z.array(z.object({ place: z.string(), keptAt: when })) }).meta({ id: 'DraftList' });
export type DraftList = z.infer<typeof DraftList>;

export async function draftAt(db: Kysely<DB>, actor: PersonActor, place: string): Promise<DraftAt> {
  const found = await ask(db, { person: actor.id }, (tx) =>
    tx.sql
      .selectFrom('draft')
      .select(['body', 'kept_at'])
      .where('person_id', '=', actor.id)
      .where('place', '=', place)
      .executeTakeFirst(),
  );
  return { place, body: found?.body ?? null, keptAt: found?.kept_at.toISOString() ?? null };
}

export async function drafts(db: Kysely<DB>, actor: PersonActor): Promise<DraftList> {
  const found = await ask(db, { person: actor.id }, (tx) =>
    tx.sql.selectFrom('draft').select(['place', 'kept_at']).where('person_id', '=', actor.id).orderBy('kept_at', 'desc').execute(),
  );
  return { drafts: found.map((draft) => ({ place: draft.place, keptAt: draft.kept_at.toISOString() })) };
}
