// Whose acts one may look for in the record: everybody who works here, or did.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const RecordPeople = z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string() })) });
export type RecordPeople = z.infer<typeof RecordPeople>;

export async function recordPeople(db: Kysely<DB>, actor: PersonActor): Promise<RecordPeople | Refusal> {
  if (!may(actor, 'read-the-record')) return refuse('permission.missing');
  const people = await ask(db, { person: actor.id }, (tx) =>
    tx.sql.selectFrom('person').select(['id', 'name']).orderBy('name').orderBy('id').execute(),
  );
  return { people };
}
