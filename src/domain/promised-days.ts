// The days a customer is told when their complaint arrives: by when we say that we have it, and by when they have our answer. Taken
// from the clocks that started, so that what is promised on our pages is what is counted inside.
import type { ClockCase } from './clock-case.ts';
import { clocksOf } from './complaint-clocks.ts';
import type { Day } from './day.ts';
import type { Rules } from './rules.ts';

export interface PromisedDays {
  readonly acknowledge: Day | null;
  readonly answer: Day | null;
}

const answers = new Set(['final-response-sent', 'written-response-sent', 'stage-response-sent', 'outcome-told', 'concluded']);

export function promisedDays(of: ClockCase, rules: Rules): PromisedDays {
  const running = clocksOf(of, rules).answers.filter(({ rule }) => rule.kind !== 'return' && rule.restarts === undefined);
  const first = (fits: (met: ReadonlySet<string>) => boolean): Day | null => {
    const days = running.flatMap(({ rule, answer }) =>
      answer.startedOn === null || !fits(new Set(rule.met)) ? [] : [answer.due ?? answer.target],
    );
    return days.filter((day) => day !== null).toSorted((a, b) => (a < b ? -1 : 1))[0] ?? null;
  };
  return {
    acknowledge: first((met) => met.has('acknowledged')),
    answer: first((met) => !met.has('acknowledged') && [...answers].some((what) => met.has(what))),
  };
}
