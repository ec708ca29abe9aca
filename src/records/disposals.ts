// Rows of disposals: what two people decided to anonymise or erase, complaint by complaint, and what became of each.
import { sql } from 'kysely';
import type { ErasedHow, ErasedRows } from './erasing/erase-rows.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Disposal {
  readonly id: string;
  readonly how: ErasedHow;
  readonly state: 'proposed' | 'declined' | 'confirmed' | 'done';
  readonly proposedBy: string;
  readonly complaints: number;
}

export interface Proposed {
  readonly id: string;
  readonly how: ErasedHow;
  readonly reason: string;
  readonly by: string;
  readonly now: Date;
}

export async function addDisposal(
  tx: Transaction,
  { id, how, reason, by, now }: Proposed,
  complaints: readonly string[],
): Promise<void> {
  await tx.sql.insertInto('disposal').values({ id, how, reason, proposed_by: by, proposed_at: now }).execute();
  await sql`
    insert into disposal_complaint (complaint_id, disposal_id, keep_until, why, cites)
    select c.id, ${id}, r.keep_until, coalesce(r.why, ''), coalesce(r.cites, '')
    from complaint c left join complaint_retention r on r.complaint_id = c.id where c.id = any (${complaints})`.execute(tx.sql);
}

export async function lockDisposal(tx: Transaction, id: string): Promise<Disposal | null> {
  const row = await tx.sql.selectFrom('disposal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return null;
  const { n } = await tx.sql
    .selectFrom('disposal_complaint')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('disposal_id', '=', id)
    .executeTakeFirstOrThrow();
  const { how, state, proposed_by } = row;
  return { id, how: how as ErasedHow, state: state as Disposal['state'], proposedBy: proposed_by, complaints: n };
}

/** How many of its complaints the asking person may see. */
export async function seenOf(tx: Transaction, id: string): Promise<number> {
  const { n } = await tx.sql
    .selectFrom('disposal_complaint as k')
    .innerJoin('complaint as c', 'c.id', 'k.complaint_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('k.disposal_id', '=', id)
    .executeTakeFirstOrThrow();
  return n;
}

export interface Decision {
  readonly state: 'declined' | 'confirmed';
  readonly by: string;
  readonly words: string;
  readonly now: Date;
}

export async function decideDisposal(tx: Transaction, id: string, { state, by, words, now }: Decision): Promise<void> {
  await tx.sql
    .updateTable('disposal')
    .set({ state, decided_by: by, decided_at: now, decided_words: words })
    .where('id', '=', id)
    .execute();
}

/** Those of the complaints that a proposal not yet finished names already. */
export async function alreadyProposed(tx: Transaction, complaints: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select k.complaint_id as id from disposal_complaint k join disposal d on d.id = k.disposal_id
    where k.complaint_id = any (${complaints}) and k.state = 'waiting' and d.state in ('proposed', 'confirmed')`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** The next complaints of it that wait, held until the transaction ends. */
export async function nextToDispose(tx: Transaction, disposal: string, most: number): Promise<{ id: string; reference: string }[]> {
  const { rows } = await sql<{ id: string; reference: string }>`
    select c.id, c.reference from disposal_complaint k join complaint c on c.id = k.complaint_id
    where k.disposal_id = ${disposal} and k.state = 'waiting' order by c.id limit ${most} for update of c, k`.execute(tx.sql);
  return rows;
}

export async function noteDisposed(
  tx: Transaction,
  { disposal, complaint, rows, now }: { disposal: string; complaint: string; rows: ErasedRows; now: Date },
): Promise<void> {
  await tx.sql
    .updateTable('disposal_complaint')
    .set({
      state: 'done',
      rows_removed: rows.rowsRemoved,
      rows_emptied: rows.rowsEmptied,
      files_removed: rows.filesRemoved,
      done_at: now,
    })
    .where('disposal_id', '=', disposal)
    .where('complaint_id', '=', complaint)
    .execute();
}

export async function noteLeft(
  tx: Transaction,
  { disposal, complaint, because, now }: { disposal: string; complaint: string; because: string; now: Date },
): Promise<void> {
  await tx.sql
    .updateTable('disposal_complaint')
    .set({ state: 'left', left_because: because, done_at: now })
    .where('disposal_id', '=', disposal)
    .where('complaint_id', '=', complaint)
    .execute();
}

/** Closes the disposal; how many complaints were done and how many left. */
export async function finishDisposal(tx: Transaction, id: string, now: Date): Promise<{ done: number; left: number }> {
  await tx.sql.updateTable('disposal').set({ state: 'done', finished_at: now }).where('id', '=', id).execute();
  const { rows } = await sql<{ done: number; left: number }>`
    select count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'left')::int as left
    from disposal_complaint where disposal_id = ${id}`.execute(tx.sql);
  return rows[0] ?? { done: 0, left: 0 };
}
