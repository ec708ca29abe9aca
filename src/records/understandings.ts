// Rows of our understanding of a complaint, version by version, with what the customer said to each. What was sent is never changed
// here; the database holds that too.
import { type Insertable, sql } from 'kysely';
import { type Day, day } from '#domain/day.ts';
import type { Happening } from '#domain/happening.ts';
import type { UnderstandingAnswer, UnderstandingFacts, UnderstandingWords } from '#domain/understanding.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { pointsOf } from './points.ts';
import { savingOf } from './versioned-rows.ts';

export interface UnderstandingVersion extends UnderstandingWords {
  readonly id: string;
  readonly number: number;
  readonly sent: boolean;
  readonly sentAt: Date | null;
  readonly answerBy: Day | null;
  readonly points: readonly string[];
  readonly answer: UnderstandingAnswer | null;
  readonly version: number;
  /** No later version was sent. */
  readonly last: boolean;
}

interface Row extends Omit<UnderstandingVersion, 'answerBy' | 'last' | 'sent'> {
  readonly answerBy: string | null;
}

/** The versions, oldest first; the complaint is locked already, and they with it. */
export async function understandingsOf(tx: Transaction, complaint: string): Promise<UnderstandingVersion[]> {
  const { rows } = await sql<Row>`
    select u.id, u.number, u.paraphrase, u.scope, u.outside_scope as "outsideScope", u.outcome_wanted as "outcomeWanted", u.version,
      u.sent_at as "sentAt", to_char(u.answer_by, 'YYYY-MM-DD') as "answerBy",
      coalesce((select json_agg(p ->> 'id') from jsonb_array_elements(u.points) p), '[]') as points,
      (select a.answer from understanding_answer a where a.complaint_id = u.complaint_id and a.understanding_id = u.id
        order by a.recorded_at desc, a.id desc limit 1) as answer
    from understanding u where u.complaint_id = ${complaint} order by u.number`.execute(tx.sql);
  const lastSent = rows.findLast(({ sentAt }) => sentAt !== null);
  return rows.map((row) => ({
    ...row,
    answerBy: row.answerBy === null ? null : day(row.answerBy),
    sent: row.sentAt !== null,
    last: row.id === lastSent?.id,
  }));
}

/** What decides whether findings may be made (domain/understanding.ts), as the complaint stands now. */
export async function understandingFacts(tx: Transaction, complaint: string): Promise<UnderstandingFacts> {
  const versions = await understandingsOf(tx, complaint);
  const { rows } = await sql<{ timeZone: string; waivedAt: Date | null; correctedAt: Date | null }>`
    select time_zone as "timeZone",
      (select max(given_at) from understanding_waiver where complaint_id = ${complaint}) as "waivedAt",
      (select max(recorded_at) from understanding_answer where complaint_id = ${complaint} and answer = 'corrected') as "correctedAt"
    from organisation`.execute(tx.sql);
  const [found] = rows;
  if (!found) throw new Error('The organisation has no row.');
  const sent = versions.find(({ last }) => last);
  const draft = versions.some((one) => !one.sent);
  if (!sent?.answerBy) return { ...found, sent: null, draft };
  const { number, answerBy, answer, points } = sent;
  return { ...found, sent: { number, answerBy, answer, points }, draft };
}

export async function addUnderstanding(tx: Transaction, row: Insertable<DB['understanding']>): Promise<void> {
  await tx.sql.insertInto('understanding').values(row).execute();
}

/** Saves changed columns and raises the version; the new version. */
export const saveUnderstanding = savingOf('understanding');

export interface PutToCustomer {
  readonly complaint: string;
  readonly draft: Pick<UnderstandingVersion, 'id' | 'number'>;
  readonly at: Date;
  readonly channel: string;
  readonly by: string | null;
  readonly answerBy: Day;
}

/** Keeps that the version was put to the customer, with the points as they stand. From then on it stays as it was sent. */
export async function putToCustomer(
  tx: Transaction,
  { complaint, draft, at, channel, by, answerBy }: PutToCustomer,
): Promise<{ version: number; happened: Happening }> {
  const points = (await pointsOf(tx, complaint)).filter(({ withdrawn }) => !withdrawn);
  const kept = JSON.stringify(points.map(({ id, position, text }) => ({ id, position, text })));
  const sent = { points: kept, sent_at: at, sent_how: channel, sent_by: by, answer_by: answerBy };
  const version = await saveUnderstanding(tx, complaint, draft.id, sent);
  const facts = { understanding: draft.id, number: draft.number, at: at.toISOString(), channel, answerBy };
  return { version, happened: { kind: 'understanding-sent', about: complaint, ...facts, points: points.length } };
}

export async function dropUnderstandingRow(tx: Transaction, complaint: string, id: string): Promise<void> {
  await tx.sql.deleteFrom('understanding').where('complaint_id', '=', complaint).where('id', '=', id).execute();
}

export async function addUnderstandingAnswer(tx: Transaction, row: Insertable<DB['understanding_answer']>): Promise<void> {
  await tx.sql.insertInto('understanding_answer').values(row).execute();
}

export async function addUnderstandingWaiver(tx: Transaction, row: Insertable<DB['understanding_waiver']>): Promise<void> {
  await tx.sql.insertInto('understanding_waiver').values(row).execute();
}
