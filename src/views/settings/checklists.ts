// The checklists of all tracks, each in its order.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { type Track, tracks } from '#domain/complaint.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const Checklists = z
  .object({ tracks: z.array(z.object({ track: z.enum(tracks), items: z.array(z.object({ id: z.uuid(), text: z.string() })) })) })
  .meta({ id: 'Checklists' });
export type Checklists = z.infer<typeof Checklists>;

export async function checklists(db: Kysely<DB>, actor: PersonActor): Promise<Checklists> {
  const rows = await ask(db, { person: actor.id }, (tx) =>
    tx.sql
      .selectFrom('checklist_item')
      .select(['id', 'track', 'text'])
      .where('retired_at', 'is', null)
      .orderBy('position')
      .execute(),
  );
  const of = (track: Track) => rows.filter((row) => row.track === track).map(({ id, text }) => ({ id, text }));
  return { tracks: tracks.map((track) => ({ track, items: of(track) })) };
}
