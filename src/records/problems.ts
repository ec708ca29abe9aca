// Rows of problems that many contacts share, and of the contacts in them.
import { type Insertable, sql, type Updateable } from 'kysely';
import type { ProblemState } from '#domain/problem.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Problem {
  readonly id: string;
  readonly state: ProblemState;
  readonly owner: string | null;
  readonly version: number;
}

export async function addProblem(tx: Transaction, row: Insertable<DB['problem']>): Promise<void> {
  await tx.sql.insertInto('problem').values(row).execute();
}

export async function lockProblem(tx: Transaction, id: string, seen?: number): Promise<Problem | Refusal> {
  const row = await tx.sql.selectFrom('problem').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return refuse('problem.unknown');
  if (seen !== undefined && seen !== row.version) return refuse('page.stale', { facts: { seen, now: row.version } });
  return { id: row.id, state: row.state as ProblemState, owner: row.owner_id, version: row.version };
}

/** How a problem stands, for whoever may not change the problem itself. */
export async function problemStanding(tx: Transaction, id: string): Promise<ProblemState | Refusal> {
  const row = await tx.sql.selectFrom('problem').select('state').where('id', '=', id).executeTakeFirst();
  return row ? (row.state as ProblemState) : refuse('problem.unknown');
}

export async function saveProblem(tx: Transaction, id: string, change: Updateable<DB['problem']>): Promise<number> {
  const { version } = await tx.sql
    .updateTable('problem')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

interface Gathered {
  readonly problem: string;
  readonly contacts: readonly string[];
  readonly by: string | null;
  readonly now: Date;
}

/** Puts contacts into a problem; those that are in it or cannot be seen are passed over. Returns which were added. */
export async function gather(tx: Transaction, { problem, contacts, by, now }: Gathered): Promise<string[]> {
  if (contacts.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    insert into problem_contact (problem_id, contact_id, added_by, added_at)
    select ${problem}, id, ${by}, ${now} from contact where id = any (${[...contacts]}::uuid[])
    on conflict do nothing returning contact_id as id`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** Takes contacts out of a problem. Returns which were in it. */
export async function takeOut(tx: Transaction, problem: string, contacts: readonly string[]): Promise<string[]> {
  const gone = await tx.sql
    .deleteFrom('problem_contact')
    .where('problem_id', '=', problem)
    .where('contact_id', 'in', contacts)
    .returning('contact_id')
    .execute();
  return gone.map(({ contact_id: id }) => id);
}

export async function contactsIn(tx: Transaction, problem: string): Promise<string[]> {
  const rows = await tx.sql.selectFrom('problem_contact').select('contact_id').where('problem_id', '=', problem).execute();
  return rows.map(({ contact_id: id }) => id);
}

/** Whether the person is a colleague who is here. */
export async function canOwnProblem(tx: Transaction, person: string): Promise<boolean> {
  const found = await tx.sql
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('kind', '=', 'colleague')
    .where('state', '=', 'active')
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * The problem of the days before in which half or more of these contacts are, or half or more of whose contacts these are. Seen again
 * after a restart, or from other words, it is the same.
 */
export async function problemOfSame(
  tx: Transaction,
  contacts: readonly string[],
  since: Date,
): Promise<{ id: string; state: ProblemState } | undefined> {
  const { rows } = await sql<{ id: string; state: ProblemState }>`
    select p.id, p.state from problem p cross join lateral (
      select count(*) as all, count(*) filter (where pc.contact_id = any (${[...contacts]}::uuid[])) as both
      from problem_contact pc where pc.problem_id = p.id) c
    where p.state <> 'merged' and p.made_at > ${since} and c.both > 0 and c.both * 2 >= least(c.all, ${contacts.length}::int)
    order by c.both desc, p.made_at limit 1`.execute(tx.sql);
  return rows[0];
}
