// The customer's side of a complaint, for colleagues who may see it: who is on it, where a link to it would go and how we know that the
// address is theirs, which links went lately. The links themselves are not here.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { CustomerActor, PersonActor } from '#domain/actor.ts';
import { addressProofs } from '#domain/address-proof.ts';
import { whyNot } from '#domain/complaint-deed.ts';
import { type ComplaintState } from '#domain/complaint.ts';
import { rightsOf } from '#domain/customer-right.ts';
import { customerInWords } from '#domain/customer.ts';
import type { Authority, PartyRole } from '#domain/party.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

const Person = z.object({
  customer: z.uuid(),
  name: z.string(),
  primary: z.boolean(),
  address: z.string().nullable().describe('Where a link goes; null where we have no address'),
  proof: z.string().nullable().describe('How we know that the address is theirs; null when nothing shows it'),
  sent: z.array(z.object({ at: when, by: z.string().nullable(), ends: when, used: when.nullable() })).describe('Newest first'),
});

export const CustomerSide = z
  .object({ people: z.array(Person), allowed: z.array(z.enum(['send-way-in'])) })
  .meta({ id: 'CustomerSide' });
export type CustomerSide = z.output<typeof CustomerSide>;

interface Row {
  customer: string;
  primary: boolean;
  name: string | null;
  email: string | null;
  phone: string | null;
  anonymous: boolean;
  proof: keyof typeof addressProofs | null;
  sent: CustomerSide['people'][number]['sent'];
}

/** Whether this colleague finds the complaint; its state, or undefined. */
async function seen(db: Kysely<DB>, actor: PersonActor, complaint: string): Promise<ComplaintState | undefined> {
  const row = await ask(db, { person: actor.id }, (tx) =>
    tx.sql.selectFrom('complaint').select('state').where('id', '=', complaint).where('erased_at', 'is', null).executeTakeFirst(),
  );
  return row?.state as ComplaintState | undefined;
}

export async function customerSide(db: Kysely<DB>, actor: PersonActor, complaint: string): Promise<CustomerSide | Refusal> {
  const state = await seen(db, actor, complaint);
  if (!state) return refuse('complaint.unknown');
  const { rows } = await ask(db, 'program', (tx) =>
    sql<Row>`select p.customer_id as customer, p.is_primary as primary, k.name, k.email, k.phone, k.anonymous,
      proof_of_address(p.complaint_id, k.id, coalesce(k.email, k.phone, '')) as proof,
      coalesce((select json_agg(json_build_object('at', w.made_at, 'by', (select h.name from person h where h.id = w.made_by),
        'ends', w.expires_at, 'used', w.used_at) order by w.made_at desc)
        from way_in w where w.complaint_id = p.complaint_id and w.customer_id = k.id), '[]') as sent
      from complaint_party p join customer k on k.id = p.customer_id where p.complaint_id = ${complaint}
      order by p.is_primary desc, k.id`.execute(tx.sql),
  );
  const people = rows.map(({ customer, primary, proof, sent, ...of }) => ({
    customer,
    name: customerInWords(of),
    primary,
    address: of.email || of.phone || null,
    proof: proof && addressProofs[proof],
    sent,
  }));
  return { people, allowed: whyNot('send-way-in', { state }, actor) === undefined ? ['send-way-in'] : [] };
}

export interface SeenAs {
  readonly actor: CustomerActor;
  /** The language our pages speak with them. */
  readonly language: string | null;
}

/** One of the people on a complaint as our pages know them, for a colleague who may see it and looks at those pages. */
export async function seenAs(
  db: Kysely<DB>,
  actor: PersonActor,
  { complaint, customer }: { complaint: string; customer: string },
): Promise<SeenAs | Refusal> {
  if (!(await seen(db, actor, complaint))) return refuse('complaint.unknown');
  const { rows } = await ask(db, 'program', (tx) =>
    sql<{ role: PartyRole; authority: Authority | null; language: string | null }>`
      select p.role, p.authority, k.language from complaint_party p join customer k on k.id = p.customer_id
      where p.complaint_id = ${complaint} and p.customer_id = ${customer}`.execute(tx.sql),
  );
  const [row] = rows;
  if (!row) return refuse('complaint.unknown');
  return { actor: { kind: 'customer', id: customer, complaint, rights: rightsOf(row), via: 'portal' }, language: row.language };
}
