// How far the investigation of a complaint has come: what was found on each point and why, the verdict that follows, what it rests
// on, what others were asked for, the plan, and whether a second person has looked; with what the asking person may do.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { type ComplaintState, tracks } from '#domain/complaint.ts';
import { allowedDeeds } from '#domain/complaint-deed.ts';
import { type ContributionState, contributionStanding, contributionStandings, worstStanding } from '#domain/contribution.ts';
import { addDays, dayOf } from '#domain/day.ts';
import { qualityState, whyNotChecker } from '#domain/quality-check.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { isHeard, replyState } from '#domain/right-of-reply.ts';
import { refuseFindings } from '#domain/understanding.ts';
import { verdictOf } from '#domain/verdict.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Reading } from '../complaints/complaint-page.ts';
import { readUnderstandingFacts, type UnderstandingFactsRow } from '../understanding/understanding-facts.ts';
import * as part from './investigation-parts.ts';
import { investigationRows } from './investigation-rows.ts';

export const Investigation = z
  .object({
    version: z.number().int(),
    track: z.enum(tracks),
    rules: z.string().describe('The name of the rules by which the verdict follows'),
    points: z.array(part.JudgedPoint),
    verdict: part.VerdictShape,
    evidence: z.array(part.Evidence),
    files: z.array(part.person).describe('Files of the complaint'),
    facts: z.array(part.Fact),
    contributions: z.array(part.Contribution),
    worst: z.enum(contributionStandings).nullable().describe('The worst of what others were asked for'),
    subjects: z.array(part.SubjectShape).describe('Colleagues the complaint is about, and their right of reply'),
    questions: z.array(part.Question),
    tasks: z.array(part.Task),
    checklist: z.array(part.Check),
    quality: part.QualityShape,
    allowed: z.array(z.string()),
  })
  .meta({ id: 'Investigation' });
export type Investigation = z.infer<typeof Investigation>;

type Found = z.infer<typeof part.Finding>;
type Given = Omit<
  Investigation,
  'rules' | 'points' | 'verdict' | 'worst' | 'subjects' | 'quality' | 'allowed' | 'contributions' | 'tasks'
> & {
  state: ComplaintState;
  decidedBy: string[];
  rulePack: string;
  handler: string | null;
  timeZone: string;
  understanding: z.infer<typeof UnderstandingFactsRow>;
  points: Omit<Investigation['points'][number], 'finding' | 'earlier' | 'waits'>[];
  findings: { point: string; stands: boolean; finding: Found }[];
  contributions: Omit<Investigation['contributions'][number], 'standing'>[];
  tasks: Omit<Investigation['tasks'][number], 'late'>[];
  subjects: { id: string; name: string; asked: ContributionState[]; waiver: Investigation['subjects'][number]['waiver'] }[];
  checks: Investigation['quality']['checks'];
};

export async function investigation(db: Kysely<DB>, reading: Reading, complaint: string): Promise<Investigation | Refusal> {
  const { actor, rules, now } = reading;
  const { rows } = await ask(db, { person: actor.id }, (tx) => investigationRows(complaint).execute(tx.sql));
  const given = (rows[0] as { found: Given } | undefined)?.found;
  if (!given) return refuse('complaint.unknown');
  const { state, decidedBy, rulePack, handler, timeZone, findings, checks, understanding, ...rest } = given;
  const pack = rules.packs.get(rulePack);
  if (!pack) throw new Error(`The rules ${rulePack} are not here.`);
  const today = dayOf(now, timeZone);
  const understood = readUnderstandingFacts(understanding, timeZone);
  const waits = (point: string) => refuseFindings(understood, now, point)?.words ?? null;
  const points = given.points.map((point) => ({ ...pointWith(point, findings), waits: waits(point.id) }));
  const judged = points.map(({ position, withdrawn, finding }) => ({ position, withdrawn, verdict: finding?.verdict ?? null }));
  const contributions = given.contributions.map((one) => ({
    ...one,
    standing: contributionStanding(one, today, addDays(today, 2)),
  }));
  return {
    ...rest,
    rules: pack.name,
    points,
    verdict: verdictOf(judged, pack),
    contributions,
    worst: worstStanding(contributions.map(({ standing }) => standing)),
    subjects: given.subjects.map(subjectOf),
    tasks: given.tasks.map((task) => ({
      ...task,
      late: !task.doneAt && !task.struck && task.dueOn !== null && task.dueOn < today,
    })),
    quality: quality(checks, findings, handler, reading),
    allowed: allowedDeeds({ state, decidedBy }, actor).filter((deed) => deed === 'investigate' || deed === 'record-finding'),
  };
}

function pointWith(point: Given['points'][number], findings: Given['findings']) {
  const own = findings.filter((one) => one.point === point.id);
  return {
    ...point,
    finding: own.find(({ stands }) => stands)?.finding ?? null,
    earlier: own.filter(({ stands }) => !stands).map(({ finding }) => finding),
  };
}

function subjectOf({ asked, waiver, ...person }: Given['subjects'][number]): Investigation['subjects'][number] {
  const reply = replyState(asked, waiver !== null);
  return { ...person, reply, heard: isHeard(reply), waiver };
}

function quality(
  checks: Given['checks'],
  findings: Given['findings'],
  handler: string | null,
  { actor }: Reading,
): Investigation['quality'] {
  const standing = findings.filter(({ stands }) => stands).map(({ finding }) => finding);
  const lastFound = standing.map(({ at }) => new Date(at)).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
  const [latest] = checks;
  const seen = latest && { checkedAt: latest.checkedAt === null ? null : new Date(latest.checkedAt), outcome: latest.outcome };
  const no = whyNotChecker(
    actor.id,
    handler,
    standing.map(({ by }) => by?.id ?? null),
  );
  return {
    state: qualityState(seen, lastFound),
    checks,
    mayCheck: may(actor, 'handle') && no === undefined,
    whyNot: no?.words ?? null,
  };
}
