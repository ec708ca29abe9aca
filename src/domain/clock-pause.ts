// Which running clocks of a complaint stand still for a reason, and which go on: only the rule of each clock decides. The answer
// names the rule, so that a screen can say why time runs or does not, and a command pauses exactly what the screen promised.
import { citeInWords } from './citation.ts';
import { type ClockCase, everyRegime } from './clock-case.ts';
import { clocksOf, isSettled, valueHolding } from './complaint-clocks.ts';
import type { Rules } from './rules.ts';
import type { PauseReason } from './stopped-time.ts';

export interface PauseOfClock {
  readonly rulePack: string;
  readonly clock: string;
  readonly name: string;
  readonly pauses: boolean;
  readonly cites: string;
}

/** Of every duty that has started and is not yet done: whether the reason stops it, and by which rule. */
export const pausesFor = (of: ClockCase, rules: Rules, reason: PauseReason): PauseOfClock[] =>
  everyRegime(of).flatMap((one) => pausesUnder(one, rules, reason));

function pausesUnder(of: ClockCase, rules: Rules, reason: PauseReason): PauseOfClock[] {
  const { answers, facts } = clocksOf(of, rules);
  return answers.flatMap((clock) => {
    const { rule, answer } = clock;
    if (answer.startedOn === null || (rule.kind !== 'duty' && rule.kind !== 'own-target')) return [];
    const value = valueHolding(clock, facts);
    if (value === null || isSettled(clock, facts)) return [];
    return [
      { rulePack: of.rulePack, clock: rule.id, name: rule.name, pauses: value.pauses.includes(reason), cites: citeInWords(value) },
    ];
  });
}

/** Plainly, for whoever is about to ask the customer: which clocks stand still meanwhile, which run on, and who says so. */
export function pauseInWords(clocks: readonly PauseOfClock[]): string {
  const still = clocks.filter(({ pauses }) => pauses);
  const running = clocks.filter(({ pauses }) => !pauses);
  if (clocks.length === 0) return 'No clock is running, so none pauses.';
  if (still.length === 0)
    return `The clock does not pause while we wait: ${ruled(running)} has no pause for this. Ask early, and go on with the rest.`;
  const stands = `${named(still)} ${still.length === 1 ? 'pauses' : 'pause'} while we wait (${ruled(still)}).`;
  return running.length === 0
    ? stands
    : `${stands} ${named(running)} ${running.length === 1 ? 'runs' : 'run'} on, with no pause in ${ruled(running)}.`;
}

const named = (clocks: readonly PauseOfClock[]): string => listed(clocks.map(({ name }) => `“${name}”`));
const ruled = (clocks: readonly PauseOfClock[]): string => listed([...new Set(clocks.map(({ cites }) => cites))]);
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
