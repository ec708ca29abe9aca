// The customers' pages among what is timed: the first page, a question of the form, one's own complaint with all that was said. Each
// customer comes from an address of their own, since pages are counted by address.
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { beginComplaint } from '#handling/portal/begin-complaint.ts';
import { keepForVisitor } from '#handling/visitor.ts';
import { isRefusal } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { transact } from '#platform/postgres/transaction.ts';
import { letIn } from '#records/ways-in.ts';
import type { Operation } from './operations.ts';
import { numbers, pick } from './register.ts';

export interface Customers {
  /** Secrets of customers who are inside their own complaints. */
  readonly inside: readonly string[];
  /** The secret of a complaint that was begun. */
  readonly begun: string;
}

export async function customersOf(
  { pool, db }: { pool: pg.Pool; db: Kysely<DB> },
  complaints: readonly string[],
): Promise<Customers> {
  const { rows } = await pool.query<{ complaint: string; customer: string }>(
    'select complaint_id as complaint, customer_id as customer from complaint_party where is_primary and complaint_id = any($1)',
    [complaints],
  );
  const inside = await transact(db, 'program', async (tx) => {
    const secrets = [];
    for (const comer of rows) secrets.push(await letIn(tx, comer, 'link', new Date()));
    return { commit: true, value: secrets };
  });
  const begun = await keepForVisitor({ db, clock: () => new Date() }, beginComplaint, { language: 'en', link: null });
  if (isRefusal(begun)) throw new Error(begun.words);
  return { inside, begun: begun.secret };
}

export function customersPages({ inside, begun }: Customers): Operation[] {
  const next = numbers(11);
  const part = (): number => Math.floor(next() * 250) + 1;
  const from = (cookie = ''): Record<string, string> => ({
    'x-forwarded-for': `10.${part()}.${part()}.${part()}`,
    ...(cookie === '' ? {} : { cookie }),
  });
  const page = { method: 'GET', clients: [8] } as const;
  return [
    { ...page, what: 'page: the ways in', path: '/tell-us', headers: () => from() },
    { ...page, what: 'page: a question of the form', path: `/tell-us/complain/${begun}/what`, headers: () => from() },
    { ...page, what: 'page: what we owe you', path: '/tell-us/rights', headers: () => from() },
    {
      ...page,
      what: 'page: one’s own complaint',
      path: '/your-complaint/now',
      headers: () => from(`redress_complaint=${pick(inside, next)}`),
    },
  ];
}
