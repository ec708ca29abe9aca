// Everything of whoever asked about their data, as the asking person may see it: who they are as we know them, and their complaints with
// the restriction on each and, where they ask for erasure, what stands against it.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { restrictionGroundNames } from '#domain/data-right.ts';
import { parseDay } from '#domain/day.ts';
import { readKeepingCase, whyStillKept } from '#domain/keeping-case.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

export const Theirs = z.object({
  people: z.array(
    z.object({
      id: z.uuid(),
      version: z.number().int(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      address: z.string().nullable(),
    }),
  ),
  complaints: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string(),
      title: z.string(),
      restriction: z
        .object({ forThis: z.boolean(), ground: z.enum(restrictionGroundNames), at: when, goesOn: z.string() })
        .nullable(),
      against: z.array(z.string()).describe('Where erasure is asked: why it has to be kept for now'),
      proposed: z.boolean().describe('Its erasure is proposed and not finished'),
    }),
  ),
  closed: z.number().int().describe('Complaints of theirs that are closed to you'),
});
export type Theirs = z.output<typeof Theirs>;

interface Row extends Omit<Theirs['complaints'][number], 'against'> {
  readonly keeping: unknown;
  /** Nobody else complained with them who did not ask. */
  readonly alone: boolean;
}

const ofRequest = (request: string) => sql`c.erased_at is null and c.state not in ('undone', 'merged') and exists (
  select 1 from complaint_party p join data_request_customer d on d.customer_id = p.customer_id
  where p.complaint_id = c.id and d.request_id = ${request})`;

const askedByAll = (
  request: string,
) => sql`not exists (select 1 from complaint_party p where p.complaint_id = c.id and p.role = 'complainant'
  and not exists (select 1 from data_request_customer d where d.customer_id = p.customer_id and d.request_id = ${request}))`;

export interface Reading {
  readonly actor: PersonActor;
  readonly rules: Rules;
  readonly now: Date;
}

export async function theirsOf(db: Kysely<DB>, { actor, rules, now }: Reading, request: string): Promise<Theirs> {
  const all = await ask(db, 'program', (tx) =>
    sql<{ n: number }>`select count(*)::int as n from complaint c where ${ofRequest(request)}`.execute(tx.sql),
  );
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ people: Theirs['people']; complaints: Row[]; today: string }>`
      select to_char(${now}::timestamptz at time zone o.time_zone, 'YYYY-MM-DD') as today,
        (select coalesce(json_agg(json_build_object('id', u.id, 'version', u.version, 'name', u.name, 'email', u.email, 'phone', u.phone,
          'address', u.address) order by u.created_at), '[]')
          from data_request_customer d join customer u on u.id = d.customer_id where d.request_id = ${request}) as people,
        (select coalesce(json_agg(json_build_object('id', c.id, 'reference', c.reference, 'title', c.title, 'keeping', keeping_case(c.id), 'alone', ${askedByAll(request)},
          'proposed', exists (select 1 from disposal_complaint k join disposal s on s.id = k.disposal_id
            where k.complaint_id = c.id and k.state = 'waiting' and s.state in ('proposed', 'confirmed')),
          'restriction', (select json_build_object('forThis', x.request_id = ${request}, 'ground', x.ground, 'at', x.placed_at, 'goesOn', x.goes_on)
            from processing_restriction x where x.complaint_id = c.id and x.lifted_at is null)) order by c.received_at, c.id), '[]')
          from complaint c where ${ofRequest(request)}) as complaints
      from organisation o`.execute(tx.sql),
  );
  const { people = [], complaints = [], today = '' } = rows[0] ?? {};
  const day = parseDay(today);
  return {
    people,
    complaints: complaints.map(({ keeping, alone, ...one }) => ({
      ...one,
      against: day === null ? [] : whyStillKept({ ...readKeepingCase(keeping), erasureGranted: alone }, rules, day),
    })),
    closed: (all.rows[0]?.n ?? 0) - complaints.length,
  };
}
