// Complaints that may be the one being told now: by the same customer, e-mail, telephone or name, about the same product, in
// much the same words. Asked while somebody types, so it looks at few candidates and says why each is shown.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { digitsOf } from '#domain/customer.ts';
import { type DuplicateSign, fewestWords, isLikely, likelihood, nearFrom, signsInWords } from '#domain/likely-duplicate.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask, type Transaction } from '#platform/postgres/transaction.ts';
import { ComplaintLine } from './complaint-parts.ts';
import { nameQuery } from '../customers/name-query.ts';
import { restrictionOf } from './restriction-of.ts';

export const duplicatesQuery = z.object({
  customer: z.uuid().nullish(),
  name: z.string().max(200).nullish(),
  email: z.string().max(320).nullish(),
  phone: z.string().max(50).nullish(),
  text: z.string().max(20_000).nullish(),
  product: z.uuid().nullish(),
});
export type DuplicatesQuery = z.output<typeof duplicatesQuery>;

export const LikelyDuplicates = z.object({
  complaints: z.array(ComplaintLine.extend({ customer: z.string().nullable(), why: z.string() })),
});
export type LikelyDuplicates = z.infer<typeof LikelyDuplicates>;

type Candidate = Omit<LikelyDuplicates['complaints'][number], 'why'> & { product: string | null };
type Signs = Map<string, Set<DuplicateSign>>;

const shownAtMost = 6;

export async function likelyDuplicates(db: Kysely<DB>, actor: PersonActor, asked: DuplicatesQuery): Promise<LikelyDuplicates> {
  return ask(db, { person: actor.id }, async (tx) => {
    const signs: Signs = new Map();
    await addPeople(tx, asked, signs);
    await addNearWords(tx, asked.text ?? '', signs);
    const found = await candidates(tx, [...signs.keys()]);
    const judged = found.map(({ product, ...complaint }) => {
      const own = [...(signs.get(complaint.id) ?? [])];
      return { complaint, signs: asked.product && product === asked.product ? [...own, 'same-product' as const] : own };
    });
    const likely = judged.filter((one) => isLikely(one.signs)).toSorted((a, b) => likelihood(b.signs) - likelihood(a.signs));
    return { complaints: likely.slice(0, shownAtMost).map(({ complaint, signs }) => ({ ...complaint, why: signsInWords(signs) })) };
  });
}

function note(signs: Signs, complaint: string, sign: DuplicateSign): void {
  signs.set(complaint, (signs.get(complaint) ?? new Set()).add(sign));
}

async function addPeople(tx: Transaction, { customer, name, email, phone }: DuplicatesQuery, signs: Signs): Promise<void> {
  if (customer) {
    const { rows } = await sql<{ id: string }>`
      select complaint_id as id from complaint_party where customer_id = ${customer} order by complaint_id desc limit 20`.execute(
      tx.sql,
    );
    for (const { id } of rows) note(signs, id, 'same-customer');
  }
  const words = nameQuery(name ?? '');
  if (!words && !email && !phone) return;
  const { rows } = await sql<{ id: string; same_email: boolean; same_phone: boolean; same_name: boolean }>`
    select p.complaint_id as id, f.same_email, f.same_phone, f.same_name
    from find_customers(${words ? sql`to_tsquery('simple', ${words})` : sql`null`}, ${email || null}, ${digitsOf(phone ?? '') || null}, 20) f
    join complaint_party p on p.customer_id = f.customer_id order by p.complaint_id desc limit 60`.execute(tx.sql);
  for (const { id, same_email, same_phone, same_name } of rows) {
    if (same_email) note(signs, id, 'same-email');
    if (same_phone) note(signs, id, 'same-phone');
    if (same_name) note(signs, id, 'same-name');
  }
}

/** Complaints, none of them restricted, holding at least that share of the different words typed; the search looks among the newest few hundred. */
async function addNearWords(tx: Transaction, text: string, signs: Signs): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    with said as (
      select array_agg(lexeme) as all_words from organisation o, unnest(to_tsvector(o.text_search, ${text.slice(0, 5_000)}))
    ), wanted as (
      select all_words, string_agg(quote_literal(word), ' | ')::tsquery as query
      from said, unnest(all_words) as word where cardinality(all_words) >= ${fewestWords} group by all_words
    ), found as (
      select s.complaint_id from wanted w, search_complaints(w.query, 300) s order by s.rank desc limit 40
    )
    select c.id from found join complaint c on c.id = found.complaint_id cross join wanted w cross join organisation o
    where ${restrictionOf} is null and (select count(*) from unnest(to_tsvector(o.text_search, c.title || ' ' || left(c.description, 5000))) v
           where v.lexeme = any (w.all_words)) >= ${nearFrom}::numeric * cardinality(w.all_words)`.execute(tx.sql);
  for (const { id } of rows) note(signs, id, 'near-words');
}

async function candidates(tx: Transaction, ids: readonly string[]): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Candidate>`
    select c.id, c.reference, c.title, c.state, to_json(c.received_at) as "receivedAt", c.product_id as product,
      (select u.name from complaint_party p join customer u on u.id = p.customer_id
        where p.complaint_id = c.id and p.role = 'complainant' limit 1) as customer
    from complaint c where c.id = any (${ids}::uuid[]) and c.state not in ('merged', 'undone')
    order by c.received_at desc`.execute(tx.sql);
  return rows;
}
