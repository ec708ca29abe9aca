// A clock as it is shown: what must be done, how it stands today in words, and on asking the sentence, the rule and the strip of
// days. Clocks that do not apply or have not started are not shown; what is late comes first, then what is due first.
import type { Calendar } from './calendar.ts';
import { valueOn } from './citation.ts';
import type { ClockFacts } from './clock.ts';
import { clockState, type ClockStateName, daysInWords } from './clock-state.ts';
import { type ClockCase, everyRegime } from './clock-case.ts';
import { clocksOf } from './complaint-clocks.ts';
import type { ClockKind } from './clock-rule.ts';
import type { StripDay } from './counting.ts';
import { type Day, dayOf } from './day.ts';
import type { InternalDue } from './deadlines.ts';
import { clockKey } from './pack/clock-statements.ts';
import { isChecked } from './rule-check.ts';
import { ruleInWords } from './rule-words.ts';
import type { Rules } from './rules.ts';
import { firstOf } from './trigger.ts';

export interface ClockFace {
  readonly id: string;
  readonly rulePack: string;
  /** Whose rules it is a clock of, where more than one regime applies. */
  readonly regime: string | null;
  readonly name: string;
  readonly kind: ClockKind;
  readonly duty: string;
  readonly state: ClockStateName;
  /** 'in 3 working days', '2 working days late', 'done Mon 7 Dec'. */
  readonly words: string;
  /** The last day, by the rule or as the organisation's own target. */
  readonly day: Day | null;
  readonly ownTarget: boolean;
  readonly why: string;
  readonly cites: string;
  readonly unconfirmed: boolean;
  readonly strip: readonly StripDay[];
  /** The organisation's own, tighter target beside the rule's date: when, how it stands, why it was set. */
  readonly internal: { readonly day: Day; readonly words: string; readonly past: boolean; readonly says: string } | null;
}

const hidden: ReadonlySet<ClockStateName> = new Set(['does-not-apply', 'not-started']);
const settled: ReadonlySet<ClockStateName> = new Set(['met', 'met-late', 'ended', 'closed']);

/** The clocks of every regime that applies, in one order. */
export function clockFaces(of: ClockCase, rules: Rules, now: Date): ClockFace[] {
  const regimes = everyRegime(of);
  const name = (rulePack: string) => (regimes.length > 1 ? (rules.packs.get(rulePack)?.name ?? rulePack) : null);
  const faces = regimes.flatMap((one) => facesUnder(one, rules, now).map((face) => ({ ...face, regime: name(one.rulePack) })));
  return faces
    .filter(({ state, kind }) => !hidden.has(state) && kind !== 'return')
    .toSorted((a, b) => Number(settled.has(a.state)) - Number(settled.has(b.state)) || byDay(a.day, b.day));
}

function facesUnder(of: ClockCase, rules: Rules, now: Date): ClockFace[] {
  const { answers, facts } = clocksOf(of, rules);
  return answers.map(({ rule, answer, calendar, internal }): ClockFace => {
    const { state, words } = clockState(rule, answer, facts, { now, calendar });
    const { why, strip } = answer;
    const confirmed = answer.unconfirmed && isConfirmedHere(of, rule.id, facts, rules);
    const day = answer.due ?? answer.target;
    const ownTarget = rule.kind === 'own-target' || answer.due === null;
    return {
      id: rule.id,
      rulePack: of.rulePack,
      regime: null,
      name: rule.name,
      kind: rule.kind,
      duty: rule.duty,
      state,
      words,
      day,
      ownTarget,
      why,
      cites: confirmed ? `${answer.cites.replace(' (unconfirmed)', '')} (checked here)` : answer.cites,
      unconfirmed: answer.unconfirmed && !confirmed,
      strip,
      internal: internal && !settled.has(state) ? internalFace(internal, calendar, now) : null,
    };
  });
}

function internalFace({ day, at, words, reason }: InternalDue, calendar: Calendar, now: Date): ClockFace['internal'] {
  const past = now >= at;
  const stands = daysInWords(calendar, dayOf(now, calendar.timeZone), day);
  return {
    day,
    words: past ? stands.replace('late', 'past') : stands,
    past,
    says: `Internal target: ${words}, tighter than the rule. ${reason} The regulator’s date stays as it is.`,
  };
}

/** Whether somebody here compared the value that holds with its source, in the words it has. */
function isConfirmedHere({ ours, rulePack }: ClockCase, clock: string, { happened }: ClockFacts, rules: Rules): boolean {
  const all = rules.packs.get(rulePack)?.clocks ?? [];
  const rule = all.find(({ id }) => id === clock);
  const dated = rule && firstOf(happened, rule.datedBy);
  const value = dated && valueOn(rule.values, dated.on);
  if (!value) return false;
  const statement = { rulePack, statement: clockKey(clock, value.from), says: ruleInWords(rule, value, all) };
  return isChecked(
    ours.checked.map((one) => ({ ...one, agrees: true })),
    statement,
  );
}

const byDay = (a: Day | null, b: Day | null): number => (a === b ? 0 : (a ?? '9999') < (b ?? '9999') ? -1 : 1);

export type ClockStanding = 'running' | 'at-risk' | 'overdue' | 'paused' | 'met';

/** How it stands, in the five ways a list marks. Past our own target is at risk, never overdue: nobody's rule was broken. */
export function standingOf(state: ClockStateName): ClockStanding {
  if (state === 'late') return 'overdue';
  if (state === 'at-risk' || state === 'past-target') return 'at-risk';
  if (state === 'paused') return 'paused';
  return settled.has(state) ? 'met' : 'running';
}

/** The open duty that runs out first, among faces in their order. */
export const mostPressing = (faces: readonly ClockFace[]): ClockFace | undefined =>
  faces.find(({ kind, state, day }) => kind !== 'window' && day !== null && !settled.has(state));
