// How a complaint stands towards its end: what is missing before it can be closed and where it is mended, whether the customer is
// satisfied, when they are asked again, and until when a handler may reopen it.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { asksAfterDays } from '#domain/asking-after-closing.ts';
import { readClockCase } from '#domain/clock-case.ts';
import {
  actionsOutstanding,
  followUpResults,
  missingToClose,
  readClosingFacts,
  reopeningOf,
  reopenings,
  reopenUntil,
} from '#domain/closing.ts';
import { type ComplaintState, stages } from '#domain/complaint.ts';
import { whyNot } from '#domain/complaint-deed.ts';
import { addDays, dayOf } from '#domain/day.ts';
import { isOwed } from '#domain/promise.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { missingUnderRegimes } from '#domain/regime-standing.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });
const three = z.enum(['yes', 'partly', 'no']).nullable();

const Stored = z.object({
  satisfaction: z.array(
    z.object({
      id: z.uuid(),
      at: when,
      channel: z.string(),
      outcome: three,
      handling: three,
      words: z.string(),
      by: z.string().nullable(),
      openUntil: when.nullable().describe('Until when they can answer by the link the program sent; null where it sent none'),
    }),
  ),
  followUps: z.array(
    z.object({
      id: z.uuid(),
      day: z.iso.date(),
      owner: z.string().nullable(),
      done: z
        .object({
          at: when,
          by: z.string().nullable(),
          channel: z.string(),
          stillRight: z.enum(Object.keys(followUpResults) as [keyof typeof followUpResults]),
          words: z.string(),
        })
        .nullable(),
    }),
  ),
});

export const ComplaintEnding = Stored.extend({
  missing: z
    .array(z.object({ what: z.string(), words: z.string(), stage: z.enum(stages) }))
    .describe('What stands in the way of closing, and the stage where each is mended'),
  actionsOutstanding: z.boolean().describe('Answered, while something promised is still to be done'),
  closedAt: when.nullable(),
  reopening: z.enum(reopenings).describe('How the asking person could reopen it: at once, with a reason, or only a manager could'),
  reopenUntil: when.nullable().describe('Until when a handler can reopen it; null while it was never closed'),
  asksAfterDays: z
    .number()
    .int()
    .nullable()
    .describe('After how many days the program asks once it is closed; null where it does not'),
  followUpDay: z.iso.date().describe('The day offered for asking again'),
  allowed: z.object({ ask: z.boolean(), close: z.boolean(), followUp: z.boolean(), reopen: z.boolean() }),
}).meta({ id: 'ComplaintEnding' });
export type ComplaintEnding = z.output<typeof ComplaintEnding>;

type Row = z.output<typeof Stored> & {
  state: ComplaintState;
  restricted: boolean;
  closedAt: Date | null;
  facts: unknown;
  clockCase: unknown;
  regimes: unknown;
  followUpDays: number;
  reopenDays: number;
  zone: string;
};

export async function complaintEnding(
  db: Kysely<DB>,
  { actor, rules, now }: { actor: PersonActor; rules: Rules; now: Date },
  complaint: string,
): Promise<ComplaintEnding | Refusal> {
  const choice = (name: string) => sql`(select value from handling_choice where name = ${name})`;
  const who = (column: string) => sql`(select name from person where id = ${sql.ref(column)})`;
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Row>`
    select c.state, c.restricted_at is not null as restricted, c.closed_at as "closedAt", closing_facts(c.id) as facts, clock_case(c.id) as "clockCase", regime_facts(c.id) as regimes, ${choice('follow-up-days')} as "followUpDays",
      ${choice('reopen-days')} as "reopenDays", (select time_zone from organisation) as zone,
      coalesce((select json_agg(json_build_object('id', s.id, 'at', s.asked_at, 'channel', s.channel, 'outcome', s.outcome,
          'handling', s.handling, 'words', s.words, 'by', ${who('s.recorded_by')}, 'openUntil', s.open_until) order by s.asked_at desc)
        from satisfaction s where s.complaint_id = c.id), '[]') as satisfaction,
      coalesce((select json_agg(json_build_object('id', f.id, 'day', to_char(f.day, 'YYYY-MM-DD'), 'owner', ${who('f.owner_id')},
          'done', case when f.done_at is not null then json_build_object('at', f.done_at, 'by', ${who('f.done_by')},
            'channel', f.channel, 'stillRight', f.still_right, 'words', f.words) end) order by f.day desc, f.id)
        from follow_up f where f.complaint_id = c.id), '[]') as "followUps"
    from complaint c where c.id = ${complaint}`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) return refuse('complaint.unknown');
  const { state, restricted, closedAt, facts: read, followUpDays, reopenDays, zone, satisfaction, followUps } = found;
  const under = missingUnderRegimes(found.regimes, readClockCase(found.clockCase), { rules, now });
  const facts = { ...readClosingFacts(read), ...under };
  const can = (deed: 'ask-satisfaction' | 'close' | 'follow-up' | 'reopen') =>
    whyNot(deed, { state, restricted }, actor) === undefined;
  const missing = state === 'open' || state === 'answered' ? missingToClose(facts) : [];
  const owed = facts.promises.filter(({ state: of }) => isOwed(of)).length;
  const window = { closedAt, now, days: reopenDays, assigns: may(actor, 'assign') };
  const reopening = reopeningOf(window);
  return {
    satisfaction,
    followUps,
    missing,
    actionsOutstanding: actionsOutstanding(state, owed + facts.payments.length),
    closedAt: closedAt?.toISOString() ?? null,
    reopening,
    reopenUntil: reopenUntil(window)?.toISOString() ?? null,
    asksAfterDays: ['open', 'answered'].includes(state) ? asksAfterDays(facts.byItself) : null,
    followUpDay: addDays(dayOf(now, zone), followUpDays),
    allowed: {
      ask: can('ask-satisfaction'),
      close: can('close') && missing.length === 0,
      followUp: can('follow-up'),
      reopen: can('reopen') && reopening !== 'by-manager',
    },
  };
}
