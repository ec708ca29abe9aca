// Customers as somebody types who is calling: by name, e-mail or telephone, with what tells two of the same name apart. It
// finds no confidential customers: those are known through their complaint alone.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { digitsOf } from '#domain/customer.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { nameQuery } from './name-query.ts';

export const customersQuery = z.object({ q: z.string().trim().max(320) });

export const CustomersFound = z.object({
  customers: z.array(
    z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      address: z.string().nullable(),
      supportNeeds: z.boolean(),
      complaints: z.number().int(),
      lastComplaint: z.iso.datetime({ offset: true }).nullable(),
    }),
  ),
});
export type CustomersFound = z.infer<typeof CustomersFound>;

export async function findCustomers(
  db: Kysely<DB>,
  actor: PersonActor,
  { q }: z.output<typeof customersQuery>,
): Promise<CustomersFound> {
  const words = nameQuery(q);
  if (!words) return { customers: [] };
  const digits = digitsOf(q);
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<CustomersFound['customers'][number]>`
    select u.id, u.name, u.email, u.phone, u.address, u.support_needs is not null as "supportNeeds", seen.complaints,
      to_json(seen.last) as "lastComplaint"
    from find_customers(to_tsquery('simple', ${words}), ${q}, ${digits.length >= 6 ? digits : null}, 30) f
    join customer u on u.id = f.customer_id
    cross join lateral (select count(*)::int as complaints, max(c.received_at) as last
      from complaint_party p join complaint c on c.id = p.complaint_id where p.customer_id = u.id and c.state <> 'undone') seen
    order by f.same_email desc, f.same_phone desc, seen.last desc nulls last, u.name limit 8`.execute(tx.sql),
  );
  return { customers: rows };
}
