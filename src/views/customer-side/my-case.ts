// Everything a customer sees of their own complaint, in one question, under a reach that holds nothing else: what they were told, what
// they said, what they may still do. Somebody who speaks for them without authority finds the complaint empty.
import { type Kysely, sql } from 'kysely';
import type { CustomerActor } from '#domain/actor.ts';
import type { CopyState, FileCheck } from '#domain/file-check.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { LetterDocument } from '#platform/documents/document.ts';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { contentColumns, type ContentGiven, contentGiven, type ContentRow } from '../files/content-given.ts';

type When = string;

export interface Me {
  role: string;
  authority: string | null;
  reference: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  preferred_channel: string | null;
  contact_times: string | null;
  adjustments: string | null;
  support_needs: string | null;
  support_consent_at: When | null;
  no_updates_at: When | null;
  version: number;
}

export interface Told {
  id: string;
  reference: string;
  title: string;
  description: string;
  outcome_wanted: string;
  received_at: When;
  state: string;
  stage: string;
  level: number;
  waits_for_customer: boolean;
  rule_pack: string;
  closed_at: When | null;
  news_promised_at: When | null;
  contact_name: string | null;
  entity_name: string;
  entity_address: string;
  entity_how_to_reach: string;
  signposted_to: string | null;
  outcome: string | null;
  version: number;
}

export interface UnderstandingTold {
  id: string;
  number: number;
  paraphrase: string;
  scope: string;
  outside_scope: string;
  outcome_wanted: string;
  points: { id: string; position: number; text: string }[];
  sent_at: When;
  answer_by: string;
  answer: { answer: 'confirmed' | 'corrected'; words: string; at: When } | null;
}

export interface RequestTold {
  id: string;
  asked: string;
  why: string;
  due_on: string;
  at: When;
  state: 'open' | 'received' | 'withdrawn';
  words: string | null;
  settled_at: When | null;
  version: number;
}

export interface OfferTold {
  id: string;
  title: string;
  amounts: Record<string, number>;
  accepted: boolean;
  parts: string[];
}

export interface RoundTold {
  id: string;
  number: number;
  words: string;
  expires_on: string | null;
  currency: string;
  state: 'open' | 'accepted' | 'declined' | 'countered' | 'expired' | 'withdrawn';
  made_at: When;
  counter_minor: number | null;
  answer: string | null;
  answered_at: When | null;
  version: number;
  offers: OfferTold[];
}

export interface MyCase {
  house: { name: string; time_zone: string; currency: string; reopen_days: number | null };
  me: Me;
  complaint: Told | null;
  understandings: UnderstandingTold[];
  requests: RequestTold[];
  rounds: RoundTold[];
  promises: { id: string; what: string; due_day: string; state: 'accepted' | 'kept' | 'broken' | 'released'; told_words: string }[];
  payments: { amount_minor: number; currency: string; paid: boolean; paid_on: string | null }[];
  letters: { id: string; kind: string; rule: string; rule_pack: string; sent_at: When; dated: string; sent_how: string }[];
  steps: { id: string; what: string; at: When; words: string }[];
  messages: {
    id: string;
    direction: 'in' | 'out';
    channel: string;
    subject: string;
    text: string;
    received_at: When;
    mine: boolean;
  }[];
  files: {
    id: string;
    file_name: string;
    added_at: When;
    answers_request: string | null;
    size: number;
    check_state: FileCheck;
    copy_state: CopyState;
    open_unchecked: number;
  }[];
  clocks: { clock: string; rulePack: string; dueDay: string | null; met: boolean; stopped: boolean; paused: boolean }[];
  satisfaction: { outcome: string | null; handling: string | null; words: string; recorded_at: When }[];
  recourse: { name: string; website: string; contact: string; other_ways: string } | null;
}

const all = (view: string, order: string) =>
  sql`coalesce((select json_agg(to_jsonb(t) order by ${sql.raw(order)}) from ${sql.table(view)} t), '[]')`;

export async function myCase(db: Kysely<DB>, { id, complaint }: CustomerActor): Promise<MyCase | undefined> {
  const { rows } = await ask(db, { customer: id, complaint }, (tx) =>
    sql<MyCase>`${keptPlan} select
      (select to_json(h) from told_house h) as house, (select to_json(m) from told_me m) as me,
      (select to_json(c) from told_complaint c) as complaint,
      coalesce((select json_agg(to_jsonb(u) || jsonb_build_object('answer', (select to_jsonb(a) from told_understanding_answer a
        where a.understanding_id = u.id order by a.recorded_at desc limit 1)) order by u.number desc) from told_understanding u), '[]') as understandings,
      ${all('told_request', 't.at desc')} as requests,
      coalesce((select json_agg(to_jsonb(r) || jsonb_build_object('offers', (select coalesce(jsonb_agg(to_jsonb(f) ||
        jsonb_build_object('parts', (select coalesce(jsonb_agg(p.title order by p.position), '[]') from told_offer_part p where p.offer_id = f.id))
        order by f.position), '[]') from told_offer f where f.round_id = r.id)) order by r.number desc) from told_round r), '[]') as rounds,
      ${all('told_promise', 't.due_day')} as promises, ${all('told_payment', 't.id')} as payments,
      coalesce((select json_agg(to_jsonb(l) - 'document' order by l.sent_at desc) from told_letter l), '[]') as letters,
      ${all('told_step', 't.at desc, t.recorded_at desc')} as steps, ${all('told_message', 't.received_at desc')} as messages,
      coalesce((select json_agg(to_jsonb(f) - 'digest' order by f.added_at desc) from told_file f), '[]') as files,
      coalesce((select json_agg(json_build_object('clock', k.clock, 'rulePack', k.rule_pack, 'dueDay', to_char(k.due_day, 'YYYY-MM-DD'),
        'met', k.met_at is not null, 'stopped', k.stopped_at is not null, 'paused', k.paused)) from told_clock k), '[]') as clocks,
      ${all('told_satisfaction', 't.recorded_at desc')} as satisfaction,
      (select to_json(r) from told_recourse r) as recourse`.execute(tx.sql),
  );
  const [found] = rows;
  return found?.me ? found : undefined;
}

/** A letter that was sent, as it was sent. */
export async function myLetter(
  db: Kysely<DB>,
  { id, complaint }: CustomerActor,
  letter: string,
): Promise<LetterDocument | undefined> {
  const { rows } = await ask(db, { customer: id, complaint }, (tx) =>
    sql<{ document: LetterDocument }>`select document from told_letter where id::text = ${letter}`.execute(tx.sql),
  );
  return rows[0]?.document;
}

/** A file that came from the customer's side. Only once it is found among theirs is its content looked up: the copy of a picture. */
export async function myFile(
  db: Kysely<DB>,
  { id, complaint }: CustomerActor,
  file: string,
): Promise<ContentGiven | Refusal | undefined> {
  const { rows } = await ask(db, { customer: id, complaint }, (tx) =>
    sql<{ id: string }>`select id from told_file where id::text = ${file}`.execute(tx.sql),
  );
  if (!rows[0]) return undefined;
  const content = await ask(db, 'program', (tx) =>
    sql<ContentRow>`select ${contentColumns} from attachment a join file_content f on f.digest = a.digest
      where a.complaint_id = ${complaint} and a.id::text = ${file}`.execute(tx.sql),
  );
  const [row] = content.rows;
  return row && contentGiven(row, { wants: 'copy', said: 'outside' });
}
