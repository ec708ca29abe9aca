// My work today: what is due or at risk, what waits for me, what I promised, what others owe me, who waits for news, whom to ask again and what to
// learn, each in the order of the harm done if it is left. Short lists in one question; the queue and the register of promises have the rest.
import { sql } from 'kysely';
import { z } from 'zod';
import { notificationKinds, waitingKinds } from '#domain/notification.ts';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { Due, type DueColumns, dueInWords } from '../queue/due-in-words.ts';
import type { Asking } from '../queue/queue.ts';
import { LateFromOthers, lateFromOthers } from './awaited.ts';
import { FollowUpDue, followUpsDue, ToLearn, toLearn } from './afterwards.ts';
import { PromiseLine, promiseJson, promiseLine, type RawPromise } from '../promises/promise-line.ts';
import { atWork, dueOrder, endOfDays, newsDue, waitsForNews } from '../queue/queue-conditions.ts';

const when = z.iso.datetime({ offset: true });
const complaint = z.object({ id: z.uuid(), reference: z.string(), title: z.string(), customer: z.string().nullable() });

export const MyWork = z
  .object({
    due: z
      .array(complaint.extend({ due: Due, stage: z.string(), waitingOn: z.string() }))
      .describe('Mine: overdue, at risk or due today'),
    waiting: z
      .array(
        complaint.extend({
          kind: z.enum(['given', ...notificationKinds]),
          notification: z.uuid().nullable(),
          at: when,
          by: z.string().nullable(),
          reason: z.string().describe('Why it was given, in the words of whoever did'),
          toAccept: z.boolean().describe('Whether it can be accepted or handed back'),
        }),
      )
      .describe('Complaints to accept or hand back; mentions, questions and answers not yet read'),
    promised: z.array(PromiseLine).describe('Promises I own: late, due today or tomorrow, or waiting for my yes'),
    late: z.array(LateFromOthers).describe('What was asked of others on complaints of mine and has not come'),
    followUps: z.array(FollowUpDue).describe('Customers I am to ask again whether it stayed right'),
    learn: z.array(ToLearn).describe('Lessons for me to acknowledge, and changes of mine to look back at'),
    news: z.array(complaint.extend({ since: when.describe('When we last told the customer anything; else when we received it') })),
    open: z.number().int().describe('All that I handle, up to 1,000'),
  })
  .meta({ id: 'MyWork' });
export type MyWork = z.output<typeof MyWork>;

type Listed = { id: string; reference: string; title: string; customer: string | null };
type Row = {
  due: (Listed & DueColumns & { stage: string; waitingOn: string; dueAt: string; atRiskAt: string | null })[];
  waiting: MyWork['waiting'];
  promised: RawPromise[];
  late: MyWork['late'];
  followUps: MyWork['followUps'];
  learn: MyWork['learn'];
  news: MyWork['news'];
  open: number;
};

const who = sql`'id', c.id, 'reference', c.reference, 'title', c.title, 'customer',
  (select case when k.anonymous then null else k.name end from complaint_party p join customer k on k.id = p.customer_id
    where p.complaint_id = c.id and p.is_primary limit 1)`;

export async function myWork({ db, actor, rules, now }: Asking): Promise<MyWork> {
  const me = actor.id;
  const mine = sql`c.handler_id = ${me} and ${atWork}`;
  const { rows } = await ask(db, { person: me }, (tx) =>
    sql<Row>`${keptPlan}
    select
      coalesce((select json_agg(json_build_object(${who}, 'stage', c.stage, 'waitingOn', c.waiting_on, 'dueAt', c.due_at, 'dueDay', c.due_day,
          'dueClock', c.due_clock, 'atRiskAt', c.at_risk_at, 'rulePack', coalesce(c.due_rule_pack, c.rule_pack), 'calendar', c.calendar) order by c.due_at, c.id)
        from (select * from complaint c where ${mine} and c.due_at is not null
          and (${dueOrder} <= ${endOfDays(1, now)} or c.at_risk_at <= ${now}) order by ${dueOrder}, c.id limit 25) c), '[]') as due,
      coalesce((select json_agg(w.entry order by w.rank, w.at) from (
        (select 0 as rank, h.at, json_build_object(${who}, 'kind', 'given', 'notification', null, 'at', h.at, 'by', by_person.name,
          'reason', h.reason, 'toAccept', true) as entry
        from handover h join complaint c on c.id = h.complaint_id left join person by_person on by_person.id = h.by_person
        where h.to_person = ${me} and h.settled_at is null and ${mine} order by h.at limit 25)
        union all
        (select 1, n.at, json_build_object(${who}, 'kind', n.kind, 'notification', n.id, 'at', n.at, 'by', by_person.name,
          'reason', coalesce((select h.reason from handover h where h.complaint_id = c.id and h.id = (n.facts->>'handover')::uuid),
            (select case n.kind when 'escalated' then e.words when 'escalation-advice' then e.advice end from escalation e
              where e.complaint_id = c.id and e.id = (n.facts->>'escalation')::uuid), ''), 'toAccept', false)
        from notification n join complaint c on c.id = n.complaint_id left join person by_person on by_person.id = (n.facts->>'by')::uuid
        where n.person_id = ${me} and n.read_at is null and n.kind = any (${[...waitingKinds]}) order by n.at limit 25)
      ) w), '[]') as waiting,
      coalesce((select json_agg(json_build_object(${who}, 'since', c.since) order by c.since, c.id)
        from (select c.*, coalesce(c.customer_told_at, c.received_at) as since from complaint c where ${mine}
          and ${waitsForNews(now)} order by ${newsDue}, c.id limit 8) c), '[]') as news,
      coalesce((select json_agg(l.line order by l.due_at, l.id) from (
        select ${promiseJson} as line, p.due_at, p.id from promise p join complaint c on c.id = p.complaint_id
        where p.owner_id = ${me} and p.state in ('proposed', 'accepted', 'handed-back')
          and (p.state = 'proposed' or p.due_at <= ${endOfDays(2, now)}) order by p.due_at, p.id limit 25) l), '[]') as promised,
      ${lateFromOthers(mine, now)} as late,
      ${followUpsDue(me, now)} as "followUps", ${toLearn(me, now)} as learn,
      (select count(*)::int from (select 1 from complaint c where ${mine} limit 1000) listed) as open`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) throw new Error('My work was asked for and nothing was answered.');
  return {
    ...found,
    due: found.due.flatMap((row) => dueRow(row, rules, now)),
    promised: found.promised.map((row) => promiseLine(row, actor, rules, now)),
  };
}

function dueRow(
  { dueAt, atRiskAt, dueDay, dueClock, rulePack, calendar, ...row }: Row['due'][number],
  rules: Asking['rules'],
  now: Date,
) {
  const at = { dueAt: new Date(dueAt), atRiskAt: atRiskAt === null ? null : new Date(atRiskAt) };
  const due = dueInWords({ ...at, dueDay, dueClock, rulePack, calendar }, rules, now);
  return due ? [{ ...row, due }] : [];
}
