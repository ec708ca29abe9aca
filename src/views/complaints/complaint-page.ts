// Everything the complaint page shows, in one query, as the asking person may see it.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { complaintStates, severities, stages, tracks, waitingOn } from '#domain/complaint.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';

const when = z.iso.datetime({ offset: true });

export const ComplaintPage = z.object({
  id: z.uuid(),
  reference: z.string(),
  version: z.number().int(),
  title: z.string(),
  description: z.string(),
  outcomeWanted: z.string(),
  channel: z.string(),
  receivedAt: when,
  state: z.enum(complaintStates),
  stage: z.enum(stages),
  track: z.enum(tracks),
  severity: z.enum(severities),
  severityReasons: z.array(z.string()),
  waitingOn: z.enum(waitingOn),
  handler: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  team: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  points: z.array(z.object({ id: z.uuid(), position: z.number(), text: z.string() })),
  parties: z.array(z.object({ customer: z.uuid(), name: z.string().nullable(), role: z.string(), primary: z.boolean() })),
});
export type ComplaintPage = z.infer<typeof ComplaintPage>;

export async function complaintPage(db: Kysely<DB>, actor: PersonActor, id: string): Promise<ComplaintPage | Refusal> {
  const found = await ask(db, { person: actor.id }, (tx) =>
    sql<{ page: ComplaintPage }>`
    select json_build_object(
      'id', c.id, 'reference', c.reference, 'version', c.version, 'title', c.title, 'description', c.description,
      'outcomeWanted', c.outcome_wanted, 'channel', c.channel, 'receivedAt', c.received_at, 'state', c.state, 'stage', c.stage,
      'track', c.track, 'severity', c.severity, 'severityReasons', c.severity_reasons, 'waitingOn', c.waiting_on,
      'handler', (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = c.handler_id),
      'team', (select json_build_object('id', t.id, 'name', t.name) from team t where t.id = c.team_id),
      'points', coalesce((select json_agg(json_build_object('id', p.id, 'position', p.position, 'text', p.text) order by p.position)
        from complaint_point p where p.complaint_id = c.id), '[]'),
      'parties', coalesce((select json_agg(json_build_object('customer', p.id, 'name', p.name, 'role', cp.role, 'primary', cp.is_primary))
        from complaint_party cp join customer p on p.id = cp.customer_id where cp.complaint_id = c.id), '[]')
    ) as page
    from complaint c where c.id = ${id}`.execute(tx.sql),
  );
  return found.rows[0]?.page ?? refuse('complaint.unknown');
}
