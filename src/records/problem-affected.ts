// Rows of customers whom a problem touches. Each is a customer like any other: one we know by e-mail address, telephone number or an
// account named before, or a new one who is there for this list alone and goes with it.
import { sql } from 'kysely';
import type { AffectedRow, RefusedRow } from '#domain/affected-row.ts';
import { digitsOf } from '#domain/customer.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Listing {
  readonly problem: string;
  readonly rows: readonly AffectedRow[];
  readonly by: string | null;
  readonly now: Date;
}

export interface Listed {
  /** New on the list. */
  readonly added: number;
  /** Of those added, how many nobody here knew before. */
  readonly unknown: number;
  /** On the list already. */
  readonly there: number;
  readonly refused: readonly RefusedRow[];
}

const batch = 2000;

/** Puts them on the list, those already there once. An account alone is taken where it was named before. */
export async function addAffectedRows(tx: Transaction, { problem, rows, by, now }: Listing): Promise<Listed> {
  const sum = { added: 0, unknown: 0, there: 0, refused: [] as RefusedRow[] };
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch);
    const known = await knownOf(tx, some);
    const { taken, refused } = sorted(some, known, now);
    sum.refused.push(...refused);
    await addCustomers(
      tx,
      taken.filter(({ made }) => made),
      now,
    );
    const added = await addRows(tx, { problem, taken, by, now });
    sum.added += added.size;
    sum.there += taken.length - added.size;
    sum.unknown += taken.filter(({ customer, made }) => made && added.has(customer)).length;
  }
  return sum;
}

interface Taken {
  readonly row: AffectedRow;
  readonly customer: string;
  readonly made: boolean;
}

function sorted(
  rows: readonly AffectedRow[],
  known: ReadonlyMap<number, string>,
  now: Date,
): { taken: Taken[]; refused: RefusedRow[] } {
  const taken = new Map<string, Taken>();
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const found = known.get(row.number);
    if (found === undefined && row.email === '' && row.phone === '')
      refused.push({
        number: row.number,
        words: 'Nobody here is known by this account reference. Add an e-mail address or a telephone number.',
      });
    else {
      const customer = found ?? newId(now);
      taken.set(customer, { row, customer, made: found === undefined });
    }
  }
  return { taken: [...taken.values()], refused };
}

/** Whom we know of the rows: the one customer of that address, else of that number, else of that account. */
async function knownOf(tx: Transaction, rows: readonly AffectedRow[]): Promise<Map<number, string>> {
  const given = rows.map(({ number, email, phone, account }) => ({
    number,
    email: email.toLowerCase(),
    phone: digitsOf(phone).slice(-9),
    account,
  }));
  const { rows: found } = await sql<{ number: number; id: string }>`
    with given as materialized (select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(number int, email text, phone text, account text)),
    by_email as (select g.number, min(u.id::text) as id from given g join customer u on lower(u.email) = g.email and u.email is not null
      where g.email <> '' and not u.confidential group by g.number having count(*) = 1),
    by_phone as (select g.number, min(u.id::text) as id from given g
      join customer u on right(regexp_replace(u.phone, '\\D', '', 'g'), 9) = g.phone and u.phone is not null
      where length(g.phone) >= 7 and g.email = '' and not u.confidential group by g.number having count(*) = 1),
    by_account as (select g.number, min(a.customer_id::text) as id from given g join problem_affected a on a.account = g.account and a.account <> ''
      where g.account <> '' and g.email = '' and g.phone = '' group by g.number having count(distinct a.customer_id) = 1)
    select g.number, coalesce(e.id, p.id, a.id) as id from given g left join by_email e using (number) left join by_phone p using (number)
      left join by_account a using (number) where coalesce(e.id, p.id, a.id) is not null`.execute(tx.sql);
  return new Map(found.map(({ number, id }) => [number, id]));
}

async function addCustomers(tx: Transaction, taken: readonly Taken[], now: Date): Promise<void> {
  if (taken.length === 0) return;
  const rows = taken.map(({ row, customer }) => ({
    id: customer,
    name: row.name || null,
    email: row.email || null,
    phone: row.phone || null,
    language: row.language || null,
    created_at: now,
  }));
  await tx.sql.insertInto('customer').values(rows).execute();
}

async function addRows(
  tx: Transaction,
  { problem, taken, by, now }: { problem: string; taken: readonly Taken[]; by: string | null; now: Date },
): Promise<Set<string>> {
  if (taken.length === 0) return new Set();
  const rows = taken.map(({ row, customer, made }) => ({
    problem_id: problem,
    customer_id: customer,
    account: row.account,
    made_for_it: made,
    added_by: by,
    added_at: now,
  }));
  const added = await tx.sql
    .insertInto('problem_affected')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('customer_id')
    .execute();
  return new Set(added.map(({ customer_id: id }) => id));
}

/** Takes customers off the list who were not told. Returns which were on it. */
export async function removeAffected(tx: Transaction, problem: string, customers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from problem_affected a where a.problem_id = ${problem} and a.customer_id = any (${[...customers]}::uuid[])
      and not exists (select 1 from problem_told d join problem_telling t on t.id = d.telling_id
        where d.customer_id = a.customer_id and t.problem_id = a.problem_id)
    returning a.customer_id as id`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** How many are on the list, and a digest of who they are: it changes with any one of them. */
export async function affectedAsOne(tx: Transaction, problem: string): Promise<{ count: number; digest: string }> {
  const { rows } = await sql<{ count: number; digest: string }>`
    select count(*)::int as count, encode(sha256(convert_to(coalesce(string_agg(customer_id::text, ' ' order by customer_id), ''), 'UTF8')), 'hex') as digest
    from problem_affected where problem_id = ${problem}`.execute(tx.sql);
  return rows[0] ?? { count: 0, digest: '' };
}
