// Everything the complaint page shows, in one query, as the asking person may see it; with what they may do next, the next
// step in words and the rail of stages, all by the same pure rules the commands use.
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { readClockCase } from '#domain/clock-case.ts';
import { type ClockFace, clockFaces, mostPressing, standingOf } from '#domain/clock-face.ts';
import { complaintStates, severities, stages, tracks, waitingOn } from '#domain/complaint.ts';
import { allowedDeeds, type Deed } from '#domain/complaint-deed.ts';
import { reopeningOf } from '#domain/closing.ts';
import { dayOf } from '#domain/day.ts';
import { canBeReached, customerInWords } from '#domain/customer.ts';
import { acknowledgement, answerKinds, answersIn } from '#domain/milestone.ts';
import { nextStep, whileRestricted } from '#domain/next-step.ts';
import { authorityOutstanding } from '#domain/party.ts';
import { allowedPlacements } from '#domain/placement.ts';
import { readReference } from '#domain/reference.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { standingUnderRegimes } from '#domain/regime-standing.ts';
import type { Rules } from '#domain/rules.ts';
import { type RailFacts, stageRail } from '#domain/stage-rail.ts';
import { standingOfUnderstanding } from '#domain/understanding.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { DecidingProgress } from '#domain/deciding-progress.ts';
import { type ProgressRow, readProgress } from '../investigation/investigation-progress.ts';
import { readUnderstandingFacts, UnderstandingFactsRow } from '../understanding/understanding-facts.ts';
import * as part from './complaint-parts.ts';
import { complaintRows } from './complaint-rows.ts';

const Rows = z.object({
  id: z.uuid(),
  reference: z.string(),
  version: z.number().int(),
  title: z.string(),
  description: z.string(),
  outcomeWanted: z.string(),
  channel: z.string(),
  receivedAt: part.when,
  firstMadeAt: part.when,
  loggedAt: part.when,
  loggedBy: part.named.nullable(),
  state: z.enum(complaintStates),
  stage: z.enum(stages),
  track: z.enum(tracks),
  level: z.number().int(),
  severity: z.enum(severities),
  severityReasons: z.array(z.string()),
  waitingOn: z.enum(waitingOn),
  needToKnow: z.boolean(),
  handler: part.named.nullable(),
  team: part.named.nullable(),
  product: z.uuid().nullable(),
  productPath: z.array(z.string()),
  category: z.uuid().nullable(),
  categoryPath: z.array(z.string()),
  cause: z.uuid().nullable(),
  causePath: z.array(z.string()),
  legalEntity: part.named,
  rulePack: z.string(),
  calendar: z.string(),
  closedAt: part.when.nullable(),
  outcome: z.string().nullable(),
  declined: z
    .object({ as: z.enum(['not-for-us', 'not-eligible']), reason: z.string(), signpostedTo: z.string(), forwarded: z.boolean() })
    .nullable(),
  withdrawnReason: z.string().nullable(),
  mergedInto: part.other.nullable(),
  splitFrom: part.other.nullable(),
  absorbed: z.array(part.ComplaintLine),
  points: z.array(part.Point),
  parties: z.array(part.PartyOfComplaint),
  links: z.array(part.LinkedComplaint),
  earlier: z.array(part.EarlierComplaint),
  milestones: z.array(part.Milestone),
  promises: z
    .object({ owed: z.number().int(), late: z.number().int(), kept: z.number().int(), broken: z.number().int() })
    .describe('How many promises are to be kept, are late, were kept and were not'),
  understanding: UnderstandingFactsRow,
  /** The days by which the customer was asked for what has not come yet. */
  awaited: z.array(z.string()),
  origin: part.Origin.nullable(),
  counts: z.object({
    lettersWriting: z.number().int(),
    lettersSent: z.number().int(),
    /** The body outside it was passed on to, where the customer has not been told so. */
    untold: z.string().nullable(),
    satisfaction: z.number().int().describe('How often the customer was asked whether they are satisfied'),
    lessons: z.number().int(),
    contacts: z.number().int(),
    understanding: z.number().int(),
    notes: z.number().int(),
    files: z.number().int(),
    /** Whether its product or category is not chosen, and there is one to choose. */
    toClassify: z.boolean(),
  }),
  /** The last entry of its record: what comes after it was changed since this page was read. */
  lastEntry: z.number().int(),
});
type Rows = z.infer<typeof Rows>;

export const ComplaintPage = Rows.extend({
  clocks: z.array(part.ClockFaceShape),
  /** The ways of answering it that its rules know. */
  answers: z.array(z.enum(Object.keys(answerKinds) as [keyof typeof answerKinds])),
  next: part.NextStepShape,
  rail: z.array(part.RailStageShape),
  /** Its words and files are gone, because its time to be kept was over. */
  erased: z.boolean(),
  /** A legal hold is on it: nothing of it may be removed. */
  onHold: z.boolean(),
  /** Its customer had what is done with it restricted: it stands still, or goes on as far as they agreed. */
  restricted: z.enum(['stands', 'goes-on']).nullable(),
  /** What the asking person may do now. */
  allowed: z.array(z.string()),
});
export type ComplaintPage = z.infer<typeof ComplaintPage>;

interface Found {
  readonly page: Rows & { readonly clockCase: unknown; readonly lookedAt: string | null };
  readonly beside: {
    readonly progress: z.infer<typeof ProgressRow>;
    readonly deciding: DecidingProgress;
    readonly decidedBy: string[];
    readonly regimes: unknown;
    readonly erased: boolean;
    readonly onHold: boolean;
    readonly restricted: 'stands' | 'goes-on' | null;
    readonly reopenDays: number;
  };
}

export interface Reading {
  readonly actor: PersonActor;
  readonly rules: Rules;
  readonly now: Date;
}

/** `wanted` is an id, or a reference as people type it. `lookedAt`: when the same person last looked, for the record. */
export async function complaintPage(
  db: Kysely<DB>,
  { actor, rules, now }: Reading,
  wanted: string,
): Promise<{ page: ComplaintPage; lookedAt: Date | null } | Refusal> {
  const reference = readReference(wanted);
  if (!reference && !z.uuid().safeParse(wanted).success) return refuse('complaint.unknown');
  const found = await ask(db, { person: actor.id }, (tx) =>
    complaintRows(reference ? { reference } : { id: wanted }, now).execute(tx.sql),
  );
  const row = found.rows[0] as Found | undefined;
  if (!row) return refuse('complaint.unknown');
  const { clockCase, lookedAt, ...page } = row.page;
  const of = readClockCase(clockCase);
  const faces = clockFaces(of, rules, now);
  const understanding = standingOfUnderstanding(readUnderstandingFacts(page.understanding, of.timeZone), now);
  const today = dayOf(now, of.timeZone);
  const asked = { open: page.awaited.length, late: page.awaited.filter((due) => due < today).length };
  const investigation = readProgress(row.beside.progress, today);
  const { deciding, decidedBy, regimes, reopenDays, erased, onHold, restricted } = row.beside;
  const { open: otherRules } = standingUnderRegimes(regimes, faces, rules);
  const closedAt = page.closedAt === null ? null : new Date(page.closedAt);
  const window = { closedAt, now, days: reopenDays, assigns: may(actor, 'assign') };
  const inTime = (deed: Deed) => deed !== 'reopen' || reopeningOf(window) !== 'by-manager';
  const ending = { otherRules, asked: page.counts.satisfaction > 0, lessons: page.counts.lessons };
  const facts = { ...caseFacts(page, faces, rules), understanding, asked, investigation, deciding, ending };
  const placed = { state: page.state, handlerId: page.handler?.id ?? null, level: page.level };
  const shown = {
    ...page,
    clocks: faces.map((face) => ({ ...face, standing: standingOf(face.state) })),
    answers: answersIn(rules.packs.get(page.rulePack)),
    next: restricted === 'stands' ? whileRestricted : nextStep(facts),
    rail: stageRail(facts),
    erased,
    onHold,
    restricted,
    allowed: erased
      ? []
      : [
          ...allowedDeeds({ state: page.state, decidedBy, restricted: restricted === 'stands' }, actor).filter(inTime),
          ...allowedPlacements(placed, actor),
        ],
  };
  return { page: shown, lookedAt: lookedAt === null ? null : new Date(lookedAt) };
}

function caseFacts(
  page: Rows,
  faces: readonly ClockFace[],
  rules: Rules,
): Omit<RailFacts, 'understanding' | 'asked' | 'investigation' | 'deciding' | 'ending'> {
  const pressing = mostPressing(faces);
  const happened = new Set(page.milestones.map(({ what }) => what));
  const answeredOnce = Object.keys(answerKinds).some((kind) => happened.has(kind));
  // What answered the first stage answers nothing at the second.
  const answered = page.level > 1 ? page.state !== 'open' : answeredOnce;
  return {
    state: page.state,
    stage: page.stage,
    handler: page.handler?.name ?? null,
    waitingOn: page.waitingOn,
    acknowledged: happened.has(acknowledgement) || answered,
    points: page.points.filter(({ withdrawn }) => !withdrawn).length,
    classified: page.product === null && page.category === null && !page.counts.toClassify ? null : !page.counts.toClassify,
    reachable: page.parties.some(canBeReached),
    authorityAwaited: page.parties.filter(authorityOutstanding).map(customerInWords),
    due: pressing ? { ...dueOf(pressing), informs: asksForNews(rules, pressing.rulePack, pressing.id) } : null,
    promises: page.promises,
    letters: { writing: page.counts.lettersWriting, sent: page.counts.lettersSent, untold: page.counts.untold },
    mergedInto: page.mergedInto?.reference ?? null,
    outcomeWanted: page.outcomeWanted !== '' || page.understanding.outcomeKnown,
    answered,
    outcome: page.outcome,
  };
}

const dueOf = ({ name, words, state }: ClockFace) => ({ what: name, when: words, standing: standingOf(state) });

/** Whether a clock is one that starts again when the customer is told how it stands. */
function asksForNews({ packs }: Rules, pack: string, clock: string): boolean {
  return packs.get(pack)?.clocks.find(({ id }) => id === clock)?.restarts === 'progress-update-sent';
}
