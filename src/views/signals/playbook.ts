// The playbook as it is: what is proposed when a contact shows early signs, in order, and what each step is meant for.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

export const Playbook = z
  .object({
    steps: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        name: z.string(),
        says: z.string(),
        cues: z.array(z.string()),
        chosen: z.number().int().describe('How often it was chosen, among what you may see'),
        prevented: z.number().int().describe('How often nothing came of the signal it was done for'),
      }),
    ),
  })
  .meta({ id: 'Playbook' });

export async function playbook(db: Kysely<DB>, actor: PersonActor): Promise<z.output<typeof Playbook>> {
  const { rows: steps } = await ask(db, { person: actor.id }, (tx) =>
    sql<z.output<typeof Playbook>['steps'][number]>`
    select p.id, p.version, p.name, p.says, p.cues, count(a.id)::int as chosen,
      count(a.id) filter (where a.done_at is not null and s.outcome in ('prevented', 'resolved'))::int as prevented
    from playbook_step p left join signal_action a on a.step_id = p.id left join contact_signal s on s.contact_id = a.contact_id
    where p.retired_at is null group by p.id order by p.position, p.name`.execute(tx.sql),
  );
  return { steps };
}
