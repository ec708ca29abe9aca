// The notes on a complaint, oldest first, with who wrote them, whom they mention and which note each corrects.
import { sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Kysely } from 'kysely';
import type { DB } from '#platform/postgres/schema.gen.ts';

export const Notes = z
  .object({
    notes: z.array(
      z.object({
        id: z.uuid(),
        at: z.iso.datetime({ offset: true }),
        author: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Null for the program itself'),
        text: z.string(),
        mentions: z.array(z.object({ id: z.uuid(), name: z.string() })),
        corrects: z.uuid().nullable(),
        own: z.boolean().describe('Whether I wrote it, and so may correct it'),
      }),
    ),
    allowed: z.object({ add: z.boolean() }),
  })
  .meta({ id: 'Notes' });
export type Notes = z.output<typeof Notes>;

export async function notes(db: Kysely<DB>, actor: PersonActor, complaint: string): Promise<Notes | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ notes: Notes['notes']; erased: boolean }>`${keptPlan}
    select coalesce((select json_agg(json_build_object('id', n.id, 'at', n.at, 'text', n.text, 'corrects', n.corrects,
        'own', n.author_id is not distinct from ${actor.id}::uuid,
        'author', (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = n.author_id),
        'mentions', coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name)
          from person p where p.id = any (n.mentions)), '[]')) order by n.at, n.id)
      from note n where n.complaint_id = c.id), '[]') as notes, c.erased_at is not null as erased
    from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('complaint.unknown');
  return { notes: found.notes, allowed: { add: actor.permissions.has('handle') && !found.erased } };
}
