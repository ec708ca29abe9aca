// A clock as it is shown: what must be done, how it stands today in words, and on asking the sentence, the rule and the strip of
// days. Clocks that do not apply or have not started are not shown; what is late comes first, then what is due first.
import { clockState, type ClockStateName } from './clock-state.ts';
import type { ClockCase } from './clock-case.ts';
import { clocksOf } from './complaint-clocks.ts';
import type { ClockKind } from './clock-rule.ts';
import type { StripDay } from './counting.ts';
import type { Day } from './day.ts';
import type { Rules } from './rules.ts';

export interface ClockFace {
  readonly id: string;
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
}

const hidden: ReadonlySet<ClockStateName> = new Set(['does-not-apply', 'not-started']);
const settled: ReadonlySet<ClockStateName> = new Set(['met', 'met-late', 'ended', 'closed']);

export function clockFaces(of: ClockCase, rules: Rules, now: Date): ClockFace[] {
  const { answers, facts } = clocksOf(of, rules);
  const faces = answers.map(({ rule, answer, calendar }): ClockFace => {
    const { state, words } = clockState(rule, answer, facts, { now, calendar });
    const { why, cites, unconfirmed, strip } = answer;
    const day = answer.due ?? answer.target;
    const ownTarget = rule.kind === 'own-target' || answer.due === null;
    return {
      id: rule.id,
      name: rule.name,
      kind: rule.kind,
      duty: rule.duty,
      state,
      words,
      day,
      ownTarget,
      why,
      cites,
      unconfirmed,
      strip,
    };
  });
  return faces
    .filter(({ state, kind }) => !hidden.has(state) && kind !== 'return')
    .toSorted((a, b) => Number(settled.has(a.state)) - Number(settled.has(b.state)) || byDay(a.day, b.day));
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
