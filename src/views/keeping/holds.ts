// Legal holds: those in force and the latest that were lifted, what each reaches, and which are to be looked at again.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const named = z.object({ id: z.uuid(), name: z.string() });

export const LegalHolds = z
  .object({
    holds: z.array(
      z.object({
        id: z.uuid(),
        scope: z.enum(['complaint', 'customer', 'selection']),
        complaint: z.object({ id: z.uuid(), reference: z.string(), title: z.string() }).nullable(),
        customer: named.nullable(),
        selection: z
          .object({
            legalEntity: z.string().nullable(),
            product: z.array(z.string()),
            category: z.array(z.string()),
            receivedFrom: z.string().nullable(),
            receivedTo: z.string().nullable(),
          })
          .nullable(),
        closedToYou: z.boolean().describe('It is on something that you may not see'),
        reaches: z.number().int().describe('Complaints that it holds now'),
        reason: z.string(),
        askedBy: z.string(),
        lookAgainOn: z.string().nullable(),
        lookAgain: z.boolean().describe('The day to look at it again has come'),
        placedBy: z.string().nullable(),
        placedAt: when,
        lifted: z.object({ by: z.string().nullable(), at: when, because: z.string() }).nullable(),
      }),
    ),
    choices: z
      .object({ entities: z.array(named), products: z.array(pathOf()), categories: z.array(pathOf()) })
      .describe('What a selection can be made of'),
  })
  .meta({ id: 'LegalHolds' });
export type LegalHolds = z.infer<typeof LegalHolds>;

function pathOf() {
  return z.object({ id: z.uuid(), path: z.array(z.string()) });
}

export async function legalHolds(db: Kysely<DB>, actor: PersonActor, now: Date): Promise<LegalHolds | Refusal> {
  if (!may(actor, 'keep-and-erase')) return refuse('permission.missing');
  return ask(db, { person: actor.id }, async (tx) => {
    const { time_zone: zone } = await tx.sql.selectFrom('organisation').select('time_zone').executeTakeFirstOrThrow();
    const { rows } = await listed(dayOf(now, zone)).execute(tx.sql);
    const { rows: choices } = await sql<{ choices: LegalHolds['choices'] }>`
      select json_build_object(
        'entities', (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]') from legal_entity),
        'products', ${nodes('product')}, 'categories', ${nodes('category')}) as choices`.execute(tx.sql);
    return { holds: rows.map(({ hold }) => hold), choices: choices[0]?.choices ?? { entities: [], products: [], categories: [] } };
  });
}

const nodes = (taxonomy: string) => sql`(select coalesce(json_agg(json_build_object('id', n.id, 'path', taxonomy_path(n.id))
  order by taxonomy_path(n.id)), '[]') from taxonomy_node n where n.taxonomy = ${taxonomy} and n.retired_at is null)`;

const listed = (today: string) => sql<{ hold: LegalHolds['holds'][number] }>`
  select json_build_object('id', h.id, 'scope', h.scope,
    'complaint', (select json_build_object('id', c.id, 'reference', c.reference, 'title', c.title) from complaint c where c.id = h.complaint_id),
    'customer', (select json_build_object('id', u.id, 'name', coalesce(u.name, 'A customer without a name')) from customer u where u.id = h.customer_id),
    'selection', case when h.scope = 'selection' then json_build_object(
      'legalEntity', (select e.name from legal_entity e where e.id = h.legal_entity_id), 'product', taxonomy_path(h.product_id),
      'category', taxonomy_path(h.category_id), 'receivedFrom', h.received_from, 'receivedTo', h.received_to) end,
    'closedToYou', (h.complaint_id is not null and not exists (select 1 from complaint c where c.id = h.complaint_id))
      or (h.customer_id is not null and not exists (select 1 from customer u where u.id = h.customer_id)),
    'reaches', case when h.lifted_at is null then held_by(h.id) else 0 end,
    'reason', case when h.complaint_id is null or exists (select 1 from complaint c where c.id = h.complaint_id) then h.reason else '' end,
    'askedBy', h.asked_by, 'lookAgainOn', h.look_again_on, 'lookAgain', h.lifted_at is null and coalesce(h.look_again_on <= ${today}, false),
    'placedBy', (select p.name from person p where p.id = h.placed_by), 'placedAt', h.placed_at,
    'lifted', case when h.lifted_at is not null then json_build_object('by', (select p.name from person p where p.id = h.lifted_by),
      'at', h.lifted_at, 'because', h.lifted_because) end) as hold
  from legal_hold h
  order by h.lifted_at is not null, coalesce(h.look_again_on <= ${today}, false) desc, h.placed_at desc limit 300`;
