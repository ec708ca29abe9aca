// Rows of what customers are told of a problem: the message with its words, and one row for each customer it goes to.
import { type Insertable, sql, type Updateable } from 'kysely';
import type { ProblemState } from '#domain/problem.ts';
import {
  type AffectedCustomer,
  type Audience,
  type NotToldBecause,
  type Telling,
  type TellingState,
  tellingAsAsked,
  type TellingWords,
} from '#domain/problem-telling.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { addressAsCompared } from '#domain/way-in.ts';
import { sha256 } from '#platform/digest.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { affectedAsOne } from './problem-affected.ts';

export interface TellingInHand extends Telling {
  readonly problemState: ProblemState;
}

export interface WordsKept extends TellingWords {
  readonly audience: Audience;
  readonly language: string;
}

/** The message of this problem, held until the transaction ends. */
export async function lockTelling(
  tx: Transaction,
  { problem, telling, seen }: { readonly problem?: string; readonly telling: string; readonly seen?: number | undefined },
): Promise<TellingInHand | Refusal> {
  const row = await tx.sql.selectFrom('problem_telling').selectAll().where('id', '=', telling).forUpdate().executeTakeFirst();
  if (!row || (problem !== undefined && row.problem_id !== problem)) return refuse('telling.unknown');
  if (seen !== undefined && seen !== row.version) return refuse('page.stale', { facts: { seen, now: row.version } });
  const of = await tx.sql.selectFrom('problem').select('state').where('id', '=', row.problem_id).executeTakeFirstOrThrow();
  return {
    id: row.id,
    problem: row.problem_id,
    kind: row.kind as Telling['kind'],
    inTouch: row.in_touch as Telling['inTouch'],
    anHour: row.an_hour,
    state: row.state as TellingState,
    digest: row.digest,
    askedBy: row.asked_by,
    version: row.version,
    problemState: of.state as ProblemState,
  };
}

export async function addTelling(tx: Transaction, row: Insertable<DB['problem_telling']>): Promise<void> {
  await tx.sql.insertInto('problem_telling').values(row).execute();
}

export async function saveTelling(tx: Transaction, id: string, change: Updateable<DB['problem_telling']>): Promise<number> {
  const { version } = await tx.sql
    .updateTable('problem_telling')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

export async function wordTelling(tx: Transaction, telling: string, words: readonly WordsKept[]): Promise<void> {
  await tx.sql.deleteFrom('problem_telling_words').where('telling_id', '=', telling).execute();
  await tx.sql
    .insertInto('problem_telling_words')
    .values(words.map((one) => ({ telling_id: telling, ...one })))
    .execute();
}

export async function wordsOf(tx: Transaction, telling: string): Promise<WordsKept[]> {
  const rows = await tx.sql
    .selectFrom('problem_telling_words')
    .select(['audience', 'language', 'subject', 'text'])
    .where('telling_id', '=', telling)
    .orderBy('audience')
    .orderBy('language')
    .execute();
  return rows.map((row) => ({ ...row, audience: row.audience as Audience }));
}

/** What would be approved now: its digest, and how many it is for. */
export async function tellingSubject(tx: Transaction, telling: Telling): Promise<{ digest: string; people: number }> {
  const { count, digest: people } = await affectedAsOne(tx, telling.problem);
  const { kind, inTouch, anHour } = telling;
  const words = await wordsOf(tx, telling.id);
  return { digest: sha256(tellingAsAsked({ kind, inTouch, anHour, words, people })).toString('hex'), people: count };
}

/** One row for each customer on the list who has none yet. Returns how many wait to be told. */
export async function queueEverybody(tx: Transaction, { id, problem }: Telling): Promise<number> {
  await sql`
    insert into problem_told (telling_id, customer_id, audience, state)
    select ${id}, a.customer_id, 'affected', 'waiting' from problem_affected a where a.problem_id = ${problem}
    on conflict do nothing`.execute(tx.sql);
  return waitingIn(tx, id);
}

export async function waitingIn(tx: Transaction, telling: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from problem_told where telling_id = ${telling} and state = 'waiting'`.execute(tx.sql);
  return rows[0]?.n ?? 0;
}

/** Whether customers of this problem are being told just now. */
export async function isBeingTold(tx: Transaction, problem: string): Promise<boolean> {
  const { rows } = await sql`select 1 from problem_telling where problem_id = ${problem} and state = 'going' limit 1`.execute(
    tx.sql,
  );
  return rows.length > 0;
}

export interface NextToTell extends AffectedCustomer {
  readonly customer: string;
  readonly name: string | null;
  readonly language: string | null;
}

/** The next who wait, with what decides whether and how they are told. Two workers get different ones. */
export async function nextToTell(tx: Transaction, { id, problem }: Telling, most: number): Promise<NextToTell[]> {
  const { rows } = await sql<NextToTell>`
    select u.id as customer, u.name, u.language, u.email, u.phone, u.address, u.preferred_channel as preferred,
      u.no_updates_at is not null or u.no_problem_news_at is not null as "wantsNone",
      exists (select 1 from problem_contact pc join contact k on k.id = pc.contact_id where pc.problem_id = ${problem}
        and (k.customer_id = u.id or k.complaint_id in (select cp.complaint_id from complaint_party cp where cp.customer_id = u.id)
          or (u.email <> '' and k.customer_id in (select o.id from customer o where lower(o.email) = lower(u.email))))
        and not exists (select 1 from problem_told t where t.reply_id = k.id)) as "inTouch",
      exists (select 1 from complaint_party cp join complaint c on c.id = cp.complaint_id
        where cp.customer_id = u.id and c.restricted_at is not null) as restricted
    from problem_told d join customer u on u.id = d.customer_id
    where d.telling_id = ${id} and d.state = 'waiting' order by d.customer_id limit ${most} for update of d skip locked`.execute(
    tx.sql,
  );
  return rows;
}

export interface BecameOfIt {
  readonly telling: string;
  readonly customer: string;
  readonly now: Date;
}

export async function noteTold(
  tx: Transaction,
  { telling, customer, now }: BecameOfIt,
  { audience, message }: { readonly audience: Audience; readonly message: string },
): Promise<void> {
  await tx.sql
    .updateTable('problem_told')
    .set({ state: 'told', audience, message_id: message, told_at: now })
    .where('telling_id', '=', telling)
    .where('customer_id', '=', customer)
    .execute();
}

export async function noteNotTold(
  tx: Transaction,
  telling: string,
  customers: readonly string[],
  because: NotToldBecause,
): Promise<void> {
  if (customers.length === 0) return;
  await tx.sql
    .updateTable('problem_told')
    .set({ state: 'not-told', because })
    .where('telling_id', '=', telling)
    .where('customer_id', 'in', customers)
    .execute();
}

/** How many were told within the last hour. */
export async function toldSince(tx: Transaction, telling: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from problem_told where telling_id = ${telling} and told_at > ${since}`.execute(tx.sql);
  return rows[0]?.n ?? 0;
}

export async function toldAndNot(tx: Transaction, telling: string): Promise<{ told: number; notTold: number }> {
  const { rows } = await sql<{ told: number; notTold: number }>`
    select count(*) filter (where state = 'told')::int as told, count(*) filter (where state = 'not-told')::int as "notTold"
    from problem_told where telling_id = ${telling}`.execute(tx.sql);
  return rows[0] ?? { told: 0, notTold: 0 };
}

/** The channels by which the program can send, and who writes. */
export async function sendingHouse(tx: Transaction): Promise<{ ways: string[]; organisation: string }> {
  const { rows } = await sql<{ ways: string[]; organisation: string }>`
    select array(select 'email' where exists (select 1 from mail_sender)
      union select channel from channel_gateway where active and secret_sealed is not null) as ways, name as organisation from organisation`.execute(
    tx.sql,
  );
  return rows[0] ?? { ways: [], organisation: '' };
}

export interface AnswersTelling {
  readonly problem: string;
  readonly telling: string;
}

/**
 * What somebody answers to what we told them of a problem is one of its contacts. Null where the message of ours told nobody of one, or
 * where it came from another address than we wrote to.
 */
export async function linkReply(
  tx: Transaction,
  {
    message,
    contact,
    from,
    now,
  }: { readonly message: string; readonly contact: string; readonly from: string; readonly now: Date },
): Promise<AnswersTelling | null> {
  const { rows } = await sql<AnswersTelling & { address: string }>`
    select t.problem_id as problem, t.id as telling, m.address from problem_told d join problem_telling t on t.id = d.telling_id
    join outgoing_message m on m.id = d.message_id where d.message_id = ${message} for update of d`.execute(tx.sql);
  const [answered] = rows;
  if (!answered || addressAsCompared(answered.address) !== addressAsCompared(from)) return null;
  await sql`update problem_told set reply_id = coalesce(reply_id, ${contact}::uuid) where message_id = ${message}`.execute(tx.sql);
  await sql`
    insert into problem_contact (problem_id, contact_id, added_by, added_at) values (${answered.problem}, ${contact}, null, ${now})
    on conflict do nothing`.execute(tx.sql);
  return { problem: answered.problem, telling: answered.telling };
}
