// Customers who may be the person a request about data is of, beside those it names: by e-mail, telephone, a number of theirs in a
// register, name and address. It looks through everybody; those whom the asking person may not see are only counted.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { samePersonReasonNames, type SamePersonReason, whySame } from '#domain/same-person.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const Customer = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  complaints: z.number().int(),
});

export const SamePeople = z
  .object({
    named: z.array(Customer).describe('Those the request names'),
    others: z.array(Customer.extend({ why: z.array(z.enum(samePersonReasonNames)) })),
    closed: z.number().int().describe('More who may be the same, and whom you may not see'),
  })
  .meta({ id: 'SamePeople' });
export type SamePeople = z.infer<typeof SamePeople>;

const digits = (column: string) => sql`regexp_replace(${sql.ref(column)}, '\\D', '', 'g')`;
const letters = (column: string) => sql`lower(regexp_replace(${sql.ref(column)}, '\\W', '', 'g'))`;

/** Facts of a register that name a person's account there, by what its column is called. */
const accountFacts = '\\m(account|customer|client|member|policy|contract|tenancy|card|meter)';

const likely = (request: string) => sql<{ id: string; why: SamePersonReason[] }>`
  with mine as (select u.* from data_request_customer d join customer u on u.id = d.customer_id where d.request_id = ${request}),
    found as (
      select o.id, 'email' as why from mine m join customer o on lower(o.email) = lower(m.email)
      union select o.id, 'phone' from mine m join customer o on right(${digits('o.phone')}, 9) = right(${digits('m.phone')}, 9)
        and o.phone is not null where length(${digits('m.phone')}) >= 6
      union select o.id, 'name' from mine m join customer o on lower(o.name) = lower(m.name)
      union select o.id, 'address' from mine m join customer o on lower(o.name) = lower(m.name) and ${letters('o.address')} = ${letters('m.address')}
      union select q.customer_id, 'account' from mine m join complaint_party p on p.customer_id = m.id
        join complaint_origin g on g.complaint_id = p.complaint_id cross join jsonb_each_text(g.extra) e
        join complaint_origin h on h.extra @> jsonb_build_object(e.key, e.value) and h.complaint_id <> g.complaint_id
        join complaint_party q on q.complaint_id = h.complaint_id and q.role = p.role
        where e.key ~* ${accountFacts} and length(e.value) >= 4)
  select f.id, array_agg(distinct f.why) as why from found f where f.id not in (select id from mine) group by f.id limit 50`;

const told = (which: ReturnType<typeof sql>) => sql<z.infer<typeof Customer>>`
  select u.id, u.name, u.email, u.phone, u.address, (select count(*)::int from complaint_party p join complaint c on c.id = p.complaint_id
    where p.customer_id = u.id and c.state <> 'undone') as complaints
  from customer u where u.id = any (${which}) order by u.created_at`;

export async function samePeople(db: Kysely<DB>, actor: PersonActor, request: string): Promise<SamePeople | Refusal> {
  if (!may(actor, 'answer-data-requests')) return refuse('permission.missing');
  const found = (await ask(db, 'program', (tx) => likely(request).execute(tx.sql))).rows;
  return ask(db, { person: actor.id }, async (tx) => {
    const named = await told(sql`array(select customer_id from data_request_customer where request_id = ${request})`).execute(
      tx.sql,
    );
    const others = await told(sql`${found.map(({ id }) => id)}::uuid[]`).execute(tx.sql);
    if (named.rows.length === 0) return refuse('data-request.unknown');
    const why = new Map(found.map((one) => [one.id, whySame(one.why)]));
    return {
      named: named.rows,
      others: others.rows
        .map((one) => ({ ...one, why: why.get(one.id) ?? [] }))
        .toSorted((a, b) => samePersonReasonNames.indexOf(a.why[0] ?? 'name') - samePersonReasonNames.indexOf(b.why[0] ?? 'name')),
      closed: found.length - others.rows.length,
    };
  });
}
