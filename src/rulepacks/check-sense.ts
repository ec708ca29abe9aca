// Rules that read well and would never work: a door that never opens, a duty that nothing does or that is done before it begins.
// Invariant: everything found here parses and points at things that are there; what an author meant is for them to say.
import type { ClockRule } from '#domain/clock-rule.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Problem } from './problem.ts';

export function senseProblems(pack: RulePack): Problem[] {
  return [...neverOpens(pack), ...pack.clocks.flatMap((clock) => [...neverDone(clock), ...doneAtOnce(clock)])];
}

/** A word such as “immediately” sets no date, so nobody could say from which day the customer may go there. */
function neverOpens({ thirdParty }: RulePack): Problem[] {
  const limit = thirdParty?.opens.limit;
  if (limit?.kind !== 'soft') return [];
  return [
    {
      where: 'pack.yaml: thirdParty › opens',
      what: `'${limit.soft}' sets no date, so the independent body would never open`,
      mend: 'Write `count: 0 days` for the same day, or the length after which it opens.',
    },
  ];
}

function neverDone({ id, kind, met, ended }: ClockRule): Problem[] {
  if (kind === 'window' || met.length + ended.length > 0) return [];
  return [
    {
      where: `pack.yaml: clocks › ${id}`,
      what: 'nothing does this duty, so every complaint would be late in it for ever',
      mend: 'Say what does it, such as `met: [final-response-sent]`; or make it `kind: window`, if something may be done until then.',
    },
  ];
}

function doneAtOnce({ id, starts, met }: ClockRule): Problem[] {
  if (typeof starts !== 'string' || !met.includes(starts)) return [];
  return [
    {
      where: `pack.yaml: clocks › ${id}`,
      what: `'${starts}' both begins it and does it, so it would be done before it began`,
      mend: 'Take it out of `met`, or let the clock start from something else.',
    },
  ];
}
