// Rows of restrictions: complaints that are kept and not worked on, at their customer's wish, and how far some go on all the same.
import { sql } from 'kysely';
import type { RestrictionGround } from '#domain/data-right.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

/** Complaints of whoever asks that are still here, each once. It reaches those closed to the asking person too. */
export async function complaintsOfRequest(tx: Transaction, request: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from complaint c where c.erased_at is null and c.state not in ('undone', 'merged') and exists (
      select 1 from complaint_party p join data_request_customer d on d.customer_id = p.customer_id
      where p.complaint_id = c.id and d.request_id = ${request}) order by c.id for update of c`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

interface Restricting {
  readonly request: string;
  readonly ground: RestrictionGround;
  readonly by: string | null;
  readonly now: Date;
}

/** Restricts those of the complaints on which no restriction stands; which they were. */
export async function restrict(
  tx: Transaction,
  complaints: readonly string[],
  { request, ground, by, now }: Restricting,
): Promise<string[]> {
  const restricted: string[] = [];
  for (const complaint of complaints) {
    const { rows } = await sql`
      insert into processing_restriction (complaint_id, id, request_id, ground, placed_by, placed_at)
      values (${complaint}, ${newId(now)}, ${request}, ${ground}, ${by}, ${now})
      on conflict (complaint_id) where lifted_at is null do nothing returning 1`.execute(tx.sql);
    if (rows.length > 0) restricted.push(complaint);
  }
  await sql`update complaint set restricted_at = ${now}, version = version + 1 where id = any (${restricted})`.execute(tx.sql);
  return restricted;
}

/** On which complaints a restriction made for the request stands. */
export async function restrictedBy(tx: Transaction, request: string): Promise<string[]> {
  const rows = await tx.sql
    .selectFrom('processing_restriction')
    .select('complaint_id')
    .where('request_id', '=', request)
    .where('lifted_at', 'is', null)
    .orderBy('complaint_id')
    .execute();
  return rows.map((row) => row.complaint_id);
}

interface Lifting {
  readonly request: string;
  readonly because: string;
  readonly toldBefore: string;
  readonly by: string | null;
  readonly now: Date;
}

export async function liftRestrictions(tx: Transaction, { request, because, toldBefore, by, now }: Lifting): Promise<string[]> {
  const lifted = await restrictedBy(tx, request);
  await sql`update processing_restriction set lifted_at = ${now}, lifted_by = ${by}, lifted_because = ${because}, told_before = ${toldBefore}
    where request_id = ${request} and lifted_at is null`.execute(tx.sql);
  await sql`update complaint set restricted_at = null, version = version + 1 where id = any (${lifted})`.execute(tx.sql);
  return lifted;
}

interface GoingOn {
  readonly request: string;
  readonly complaint: string;
  readonly howFar: string;
  readonly by: string | null;
  readonly now: Date;
}

/** Lets one restricted complaint be worked on again; it stays marked. Whether there was one that stood still. */
export async function letGoOn(tx: Transaction, { request, complaint, howFar, by, now }: GoingOn): Promise<boolean> {
  const { rows } = await sql`
    update processing_restriction set goes_on = ${howFar}, goes_on_by = ${by}, goes_on_at = ${now}
    where complaint_id = ${complaint} and request_id = ${request} and lifted_at is null and goes_on = '' returning 1`.execute(
    tx.sql,
  );
  if (rows.length === 0) return false;
  await sql`update complaint set restricted_at = null, version = version + 1 where id = ${complaint}`.execute(tx.sql);
  return true;
}
