// The stage in which a complaint is understood: what we take it to be, version by version; what is still worth asking; what we asked
// the customer for, and whether the clock waits with us; and whether findings may be made, by the guard that would refuse them.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { readClockCase } from '#domain/clock-case.ts';
import { pauseInWords, pausesFor } from '#domain/clock-pause.ts';
import { complaintStates, tracks } from '#domain/complaint.ts';
import { clocksOf } from '#domain/complaint-clocks.ts';
import { allowedDeeds } from '#domain/complaint-deed.ts';
import { canBeReached } from '#domain/customer.ts';
import { day, dayOf } from '#domain/day.ts';
import { answerBy, fairTimeInWords, fairTimeUnits, usualFairTime } from '#domain/fair-time.ts';
import { isLate, requestInWords } from '#domain/information-request.ts';
import { isQuestion, openQuestions, questions } from '#domain/open-question.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import { isWaived, refuseFindings, standingOfUnderstanding, versionInWords, whatFindingsWaitFor } from '#domain/understanding.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { readUnderstandingFacts, UnderstandingFactsRow } from './understanding-facts.ts';
import * as part from './understanding-parts.ts';
import { understandingRows } from './understanding-rows.ts';

const way = z.string().nullable();
const Found = z.object({
  state: z.enum(complaintStates),
  track: z.enum(tracks),
  outcomeWanted: z.string(),
  classified: z.boolean(),
  points: z.array(part.PointAsPut),
  versions: z.array(part.VersionRow),
  waivers: z.array(part.WaiverRow),
  facts: UnderstandingFactsRow,
  requests: z.array(part.RequestRow),
  noted: z.array(part.NotedRow),
  files: z.array(part.knownFile),
  parties: z.array(z.object({ email: way, phone: way, address: way, adjustments: way, primary: z.boolean() })),
  dates: z.number().int(),
  fairTime: z.object({ length: z.number(), unit: z.enum(Object.keys(fairTimeUnits) as [keyof typeof fairTimeUnits]) }).nullable(),
});
type Found = z.infer<typeof Found>;

export const UnderstandingPage = z
  .object({
    standing: z.enum(['none', 'being-written', 'waiting', 'unanswered', 'confirmed', 'corrected', 'waived']),
    findings: z.object({ allowed: z.boolean(), why: z.string().describe('Why not yet; empty when they may be made') }),
    fairTime: z.object({ words: z.string(), answerBy: part.dayShape.describe('The earliest day, were it sent now') }),
    outcomeWanted: z.string().describe('As the customer said it'),
    points: z.array(part.PointAsPut),
    versions: z.array(part.VersionRow.extend({ state: z.string(), last: z.boolean() })),
    waivers: z.array(part.WaiverRow.extend({ holds: z.boolean() })),
    questions: z.array(part.QuestionShape),
    noted: z.array(part.NotedRow.extend({ asks: z.string() })),
    requests: z.array(part.RequestRow.extend({ words: z.string(), late: z.boolean() })),
    pause: z
      .object({ clocks: z.array(part.PauseShape), words: z.string() })
      .describe('What asking the customer does to the clocks'),
    files: z.array(part.knownFile),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'UnderstandingPage' });
export type UnderstandingPage = z.infer<typeof UnderstandingPage>;

export interface Reading {
  readonly actor: PersonActor;
  readonly rules: Rules;
  readonly now: Date;
}

export async function understanding(
  db: Kysely<DB>,
  { actor, rules, now }: Reading,
  complaint: string,
): Promise<UnderstandingPage | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) => understandingRows(complaint).execute(tx.sql));
  const row = (rows[0] as { found: Found & { clockCase: unknown } } | undefined)?.found;
  if (!row) return refuse('complaint.unknown');
  const of = readClockCase(row.clockCase);
  const { calendar } = clocksOf(of, rules);
  const today = dayOf(now, calendar.timeZone);
  const facts = readUnderstandingFacts(row.facts, calendar.timeZone);
  const no = refuseFindings(facts, now);
  const lastSent = row.versions.findLast(({ sent }) => sent !== null)?.id;
  const fair = row.fairTime ?? usualFairTime[row.track];
  const clocks = pausesFor(of, rules, 'awaiting-customer');
  return {
    standing: standingOfUnderstanding(facts, now),
    findings: { allowed: no === undefined, why: no ? whatFindingsWaitFor(facts, no) : '' },
    fairTime: { words: fairTimeInWords(fair), answerBy: answerBy(today, fair, calendar) },
    outcomeWanted: row.outcomeWanted,
    points: row.points,
    versions: row.versions.map((one) => {
      const last = one.id === lastSent;
      const said = {
        sent: one.sent !== null,
        answer: one.answers.at(-1)?.answer ?? null,
        answerBy: one.answerBy === null ? null : day(one.answerBy),
        last,
      };
      return { ...one, last, state: versionInWords(said, today) };
    }),
    waivers: row.waivers.map((one, index) => ({ ...one, holds: index === row.waivers.length - 1 && isWaived(facts) })),
    questions: openQuestions(knownOf(row)),
    noted: row.noted.map((one) => ({ ...one, asks: isQuestion(one.question) ? questions[one.question].asks : one.question })),
    requests: row.requests.map((one) => {
      const request = { state: one.state, dueOn: day(one.dueOn) };
      return { ...one, words: requestInWords(request, today), late: isLate(request, today) };
    }),
    pause: { clocks, words: pauseInWords(clocks) },
    files: row.files,
    allowed: allowedDeeds(row, actor),
  };
}

function knownOf(row: Found) {
  return {
    reachable: row.parties.some(canBeReached),
    outcomeWanted: row.outcomeWanted !== '' || row.facts.outcomeKnown,
    dates: row.dates,
    classified: row.classified,
    points: row.points.length,
    files: row.files.length,
    adjustments: row.parties.some(({ primary, adjustments }) => primary && Boolean(adjustments)),
    noted: row.noted.map(({ question }) => question),
  };
}
