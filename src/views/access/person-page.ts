// One person, for those who manage people: who they are, what they may be asked for next, what they handle (to be given to
// others when they leave), and their history from the record.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { HistoryEntry, historyOf } from './history.ts';
import { PersonInList, personInList } from './people.ts';

export const PersonPage = PersonInList.extend({
  version: z.number().int(),
  complaints: z.array(z.object({ id: z.uuid(), reference: z.string(), title: z.string() })),
  complaintsUnseen: z.number().int().describe('Open complaints they handle that the asking person may not see'),
  needToKnowAlone: z.number().int().describe('Need-to-know complaints that nobody else here could open'),
  history: z.array(HistoryEntry),
  allowed: z.object({ change: z.boolean(), renewInvitation: z.boolean(), newPassword: z.boolean(), endAccess: z.boolean() }),
}).meta({ id: 'PersonPage' });
export type PersonPage = z.infer<typeof PersonPage>;

type Kept = PersonInList & { version: number; handled: number; needToKnowAlone: number };

export async function personPage(db: Kysely<DB>, actor: PersonActor, id: string): Promise<PersonPage | Refusal> {
  if (!actor.permissions.has('manage-people')) return refuse('permission.missing');
  const kept = await ask(db, 'program', (tx) => keptOf(id).execute(tx.sql));
  const person = kept.rows[0]?.person;
  if (!person) return refuse('person.unknown');
  const [complaints, history] = await ask(
    db,
    { person: actor.id },
    async (tx) => [(await handledBy(id).execute(tx.sql)).rows, await historyOf(tx, id)] as const,
  );
  const { handled, ...shown } = person;
  const { state, kind } = person;
  return {
    ...shown,
    complaints,
    complaintsUnseen: Math.max(0, handled - complaints.length),
    history,
    allowed: {
      change: state !== 'left',
      renewInvitation: state === 'invited',
      newPassword: state === 'active' && kind === 'colleague',
      endAccess: state === 'active',
    },
  };
}

const keptOf = (id: string) => sql<{ person: Kept }>`
  select json_build_object(${personInList}, 'version', p.version,
    'handled', (select count(*)::int from complaint c where c.handler_id = p.id and c.state in ('open', 'answered')),
    'needToKnowAlone', (select count(*)::int from complaints_only_read_by(p.id))) as person
  from person p where p.id = ${id}`;

const handledBy = (id: string) => sql<{ id: string; reference: string; title: string }>`
  select id, reference, title from complaint where handler_id = ${id} and state in ('open', 'answered')
  order by due_at nulls last, id limit 1000`;
