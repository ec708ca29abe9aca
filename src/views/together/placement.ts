// Where a complaint lies and how it came there: its team, its handler, every handover with its reason, and what the person may do
// about it now, by the same guards as the commands.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { complaintStates, tracks, waitingOn } from '#domain/complaint.ts';
import { allowedPlacements, placementDeeds } from '#domain/placement.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import { ask } from '#platform/postgres/transaction.ts';

const named = z.object({ id: z.uuid(), name: z.string() }).nullable();

export const Placement = z
  .object({
    version: z.number().int(),
    state: z.enum(complaintStates),
    track: z.enum(tracks),
    level: z.number().int(),
    waitingOn: z.enum(waitingOn),
    team: named,
    handler: named,
    handovers: z.array(
      z.object({
        id: z.uuid(),
        at: z.iso.datetime({ offset: true }),
        kind: z.string(),
        from: z.object({ person: named, team: named }),
        to: z.object({ person: named, team: named }),
        by: named,
        reason: z.string(),
        settled: z.enum(['accepted', 'refused']).nullable(),
      }),
    ),
    toAccept: z.boolean().describe('Whether it was given to me and waits for my yes or no'),
    allowed: z.array(z.enum(placementDeeds)),
  })
  .meta({ id: 'Placement' });
export type Placement = z.output<typeof Placement>;

const person = (column: string) =>
  sql`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${sql.ref(column)})`;
const team = (column: string) =>
  sql`(select json_build_object('id', t.id, 'name', t.name) from team t where t.id = ${sql.ref(column)})`;

export async function placement(db: Kysely<DB>, actor: PersonActor, complaint: string): Promise<Placement | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Omit<Placement, 'allowed'> & { readonly decidedBefore: boolean }>`${keptPlan}
    select c.version, c.state, c.track, c.level, c.waiting_on as "waitingOn", ${team('c.team_id')} as team, ${person('c.handler_id')} as handler,
      coalesce((select json_agg(json_build_object('id', h.id, 'at', h.at, 'kind', h.kind, 'reason', h.reason, 'settled', h.settled_how,
          'from', json_build_object('person', ${person('h.from_person')}, 'team', ${team('h.from_team')}),
          'to', json_build_object('person', ${person('h.to_person')}, 'team', ${team('h.to_team')}),
          'by', ${person('h.by_person')}) order by h.at desc, h.id desc)
        from handover h where h.complaint_id = c.id), '[]') as handovers,
      exists (select 1 from handover h where h.complaint_id = c.id and h.to_person = ${actor.id} and h.settled_at is null) as "toAccept",
      exists (select 1 from complaint_decider d where d.complaint_id = c.id and d.person_id = ${actor.id} and d.level < c.level)
        as "decidedBefore"
    from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('complaint.unknown');
  const { decidedBefore, ...lies } = found;
  const may = allowedPlacements({ state: lies.state, level: lies.level, handlerId: lies.handler?.id ?? null }, actor);
  return { ...lies, allowed: may.filter((deed) => deed !== 'take' || !decidedBefore) };
}
