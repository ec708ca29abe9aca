// Who may open a complaint beyond its team, whom it is about, and what the asking person may change of that.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const Person = z.object({ id: z.uuid(), name: z.string(), at: z.iso.datetime({ offset: true }), by: z.string().nullable() });

export const ComplaintAccess = z
  .object({
    version: z.number().int(),
    needToKnow: z.boolean(),
    readers: z.array(Person),
    subjects: z.array(Person),
    allowed: z.object({ nameSubject: z.boolean(), sayWhoOpens: z.boolean() }),
  })
  .meta({ id: 'ComplaintAccess' });
export type ComplaintAccess = z.infer<typeof ComplaintAccess>;

export async function complaintAccess(db: Kysely<DB>, actor: PersonActor, id: string): Promise<ComplaintAccess | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Omit<ComplaintAccess, 'allowed'>>`
      select c.version, c.need_to_know as "needToKnow",
        coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'at', a.given_at, 'by', by.name) order by p.name)
          from complaint_access a join person p on p.id = a.person_id left join person by on by.id = a.given_by
          where a.complaint_id = c.id
            and not exists (select 1 from complaint_subject s where s.complaint_id = c.id and s.person_id = p.id)), '[]') as readers,
        coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'at', s.named_at, 'by', by.name) order by p.name)
          from complaint_subject s join person p on p.id = s.person_id left join person by on by.id = s.named_by
          where s.complaint_id = c.id), '[]') as subjects
      from complaint c where c.id = ${id}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('complaint.unknown');
  return { ...found, allowed: { nameSubject: may(actor, 'log'), sayWhoOpens: may(actor, 'open-need-to-know') } };
}
