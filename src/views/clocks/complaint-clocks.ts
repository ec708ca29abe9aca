// The clocks of one complaint with all that may be done about them, under every regime that applies: why each applies, what was
// recorded and can be, more time, pauses, and why something was late. What is allowed is by the same rules as the commands.
import type { Kysely } from 'kysely';
import { asAsked, weightless } from '#domain/approval.ts';
import { may, type PersonActor } from '#domain/actor.ts';
import { type ClockCase, readClockCase, under } from '#domain/clock-case.ts';
import { type ClockFace, clockFaces, standingOf } from '#domain/clock-face.ts';
import { pausesFor } from '#domain/clock-pause.ts';
import { whyNot } from '#domain/complaint-deed.ts';
import { moreTimeFor, moreTimeInWords } from '#domain/giving-time.ts';
import { unexplained } from '#domain/lateness.ts';
import { mayLieAhead, mayPrecedeReceipt, recordable } from '#domain/milestone-way.ts';
import { milestoneInWords } from '#domain/milestone.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import { PAUSE_REASONS, type PauseReason } from '#domain/stopped-time.ts';
import { timeAsApproved } from '#domain/time-request.ts';
import { triggerInWords } from '#domain/trigger.ts';
import { sha256 } from '#platform/digest.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { type ClockRows, clockRows } from './clock-rows.ts';
import type { ClockShown, ComplaintClocks } from './clock-shapes.ts';
import { regimeShown } from './regime-shown.ts';

export interface Reading {
  readonly actor: PersonActor;
  readonly rules: Rules;
  readonly now: Date;
}

export async function complaintClocks(db: Kysely<DB>, reading: Reading, complaint: string): Promise<ComplaintClocks | Refusal> {
  const { rows: found } = await ask(db, { person: reading.actor.id }, (tx) => clockRows(complaint).execute(tx.sql));
  const [rows] = found;
  if (!rows) return refuse('complaint.unknown');
  const { actor, rules, now } = reading;
  const of = readClockCase(rows.clockCase);
  const faces = clockFaces(of, rules, now);
  const can = (deed: Parameters<typeof whyNot>[0]) => whyNot(deed, rows, actor) === undefined;
  const { version, receivedAt, points, reasons } = rows;
  const applies = new Set(of.regimes.map(({ rulePack }) => rulePack));
  return {
    version,
    receivedAt,
    timeZone: of.timeZone,
    regimes: rows.regimes.flatMap((regime) => regimeShown(regime, rows, of, rules)),
    clocks: clocksShown(faces, rows, of, reading),
    milestones: rows.milestones.map(({ named, rulePack, ...one }) => ({
      ...one,
      says: milestoneInWords(one.what),
      regime: rulePack !== null && applies.size > 1 ? nameOf(rules, rulePack) : null,
      mayTakeBack: named && can('record-milestone'),
    })),
    recordable: recordableIn(of, rules),
    ...pausesIn(rows, of, rules),
    latenessReasons: reasons,
    packs: [...rules.packs.values()].filter(({ id }) => !applies.has(id)).map(({ id, name }) => ({ id, name })),
    points,
    allowed: {
      choose: can('choose-regimes'),
      record: can('record-milestone'),
      giveTime: can('give-time'),
      pause: can('pause-clocks'),
      explain: can('explain-lateness'),
    },
  };
}

const nameOf = (rules: Rules, rulePack: string): string => rules.packs.get(rulePack)?.name ?? rulePack;

function clocksShown(faces: readonly ClockFace[], rows: ClockRows, of: ClockCase, { actor, rules }: Reading): ClockShown[] {
  const asked = new Set(unexplained(faces, rows.late));
  const mayGive = whyNot('give-time', rows, actor) === undefined;
  const mayApprove = may(actor, 'approve') && actor.id !== rows.handler;
  return faces.map((face) => {
    const mine = (one: { rulePack: string; clock: string }) => one.rulePack === face.rulePack && one.clock === face.id;
    const more = moreTimeFor(under(of, face.rulePack), rules, face.id);
    const letter = rules.packs.get(face.rulePack)?.letters.find(({ id }) => id === more?.rule.letter);
    const approval = more?.rule.approval !== undefined;
    const put = rows.asked.find((one) => mine(one) && standsAsAsked(one)) ?? null;
    const agreed = put?.state === 'approved';
    return {
      ...face,
      standing: standingOf(face.state),
      moreTime: more && {
        says: moreTimeInWords(more, letter?.name ?? null),
        reasons: [...more.rule.reasons],
        consent: more.rule.consent,
        approval,
        letter: letter ? { id: letter.id, name: letter.name } : null,
        agreed: more.rule.gives.kind === 'agreed',
        latest: more.latest,
        may: mayGive && (!approval || mayApprove || agreed),
        mayAsk: mayGive && approval && !mayApprove && (put === null || put.state === 'sent-back'),
        asked: put && askedShown(put),
      },
      given: rows.given.filter(mine).map(({ at, to, reason, consented, by }) => ({ at, to, reason, consented, by })),
      late: rows.late.find(mine) ?? null,
      asksWhyLate: asked.has(face),
    };
  });
}

/** One that is no longer what was asked (the clock moved since) is asked anew. */
const standsAsAsked = ({ request, digest }: ClockRows['asked'][number]): boolean =>
  sha256(asAsked('time', timeAsApproved(request), weightless)).toString('hex') === digest;

const askedShown = ({ approval, state, by, at, to, reason, consented, decidedBy, words }: ClockRows['asked'][number]) => ({
  approval,
  state,
  by,
  at,
  to,
  reason,
  consented,
  decidedBy,
  words,
});

function recordableIn(of: ClockCase, rules: Rules): ComplaintClocks['recordable'] {
  const several = of.regimes.length > 1;
  return of.regimes.flatMap(({ rulePack }) => {
    const pack = rules.packs.get(rulePack);
    return (pack ? recordable(pack) : []).map(({ what, starts, ends }) => ({
      rulePack,
      what,
      says: triggerInWords(what),
      regime: several ? nameOf(rules, rulePack) : null,
      starts: [...starts],
      ends: [...ends],
      before: mayPrecedeReceipt(what),
      ahead: mayLieAhead(what),
    }));
  });
}

function pausesIn(rows: ClockRows, of: ClockCase, rules: Rules): Pick<ComplaintClocks, 'pauses' | 'mayPause'> {
  const clockName = ({ rulePack, clock }: { rulePack: string; clock: string }) =>
    rules.packs.get(rulePack)?.clocks.find(({ id }) => id === clock)?.name ?? clock;
  const words = (reason: string) => (Object.hasOwn(PAUSE_REASONS, reason) ? PAUSE_REASONS[reason as PauseReason] : reason);
  const still = new Set(rows.pauses.map(({ reason }) => reason));
  const reasons = Object.keys(PAUSE_REASONS).filter((reason) => reason !== 'awaiting-customer' && !still.has(reason));
  return {
    pauses: rows.pauses.map(({ reason, since, clocks }) => ({
      reason,
      says: words(reason),
      since,
      clocks: clocks.map(clockName),
      mayResume: reason !== 'awaiting-customer',
    })),
    mayPause: reasons.flatMap((reason) => {
      const found = pausesFor(of, rules, reason as PauseReason);
      const named = (pauses: boolean) => found.filter((one) => one.pauses === pauses).map(({ name }) => name);
      return named(true).length === 0 ? [] : [{ reason, says: words(reason), clocks: named(true), runOn: named(false) }];
    }),
  };
}
