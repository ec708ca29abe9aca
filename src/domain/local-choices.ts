// What an organisation may decide for itself in a pack: its own targets, and points the rule leaves open.
// Invariant: a choice never touches what the regulator fixed; one the pack does not allow is handed back, not applied.
// Not a way to disagree with a rule: that is a new version of the pack.
import type { ClockRule, ClockValue } from './clock-rule.ts';
import type { RulePack } from './rule-pack.ts';
import { type Counted, counted, type Length, type TimeLimit } from './time-limit.ts';

export type ClockChoice = {
  readonly length?: Length | undefined;
  readonly target?: Length | undefined;
  readonly receiptRoll?: Counted['receiptRoll'] | undefined;
};

/** Choices by clock id. */
export type LocalChoices = Readonly<Record<string, ClockChoice>>;

/** The pack with the organisation's choices in it, and in words each choice the pack does not allow. */
export function withLocalChoices(pack: RulePack, choices: LocalChoices): { pack: RulePack; refused: string[] } {
  const refused = Object.keys(choices)
    .filter((id) => pack.clocks.every((clock) => clock.id !== id))
    .map((id) => `There is no clock “${id}” in ${pack.name}.`);
  const clocks = pack.clocks.map((clock) => {
    const choice = choices[clock.id];
    if (choice === undefined) return clock;
    for (const name of ['length', 'target', 'receiptRoll'] as const) {
      if (choice[name] !== undefined && !clock.local.includes(name)) {
        refused.push(`${pack.name} does not leave the ${NAMES[name]} of “${clock.name}” to the organisation.`);
      }
    }
    return chosen(clock, choice);
  });
  return { pack: { ...pack, clocks }, refused };
}

const NAMES = { length: 'length', target: 'target', receiptRoll: 'rule for receipt out of hours' } as const;

function chosen(clock: ClockRule, choice: ClockChoice): ClockRule {
  const may = (name: keyof ClockChoice) => clock.local.includes(name);
  const change = (limit: TimeLimit): TimeLimit => {
    if (limit.kind === 'soft') return choice.target && may('target') ? { ...limit, target: counted(choice.target) } : limit;
    if (limit.kind !== 'counted') return limit;
    const length = choice.length && may('length') ? choice.length : limit;
    const receiptRoll = choice.receiptRoll && may('receiptRoll') ? choice.receiptRoll : limit.receiptRoll;
    return { ...limit, length: length.length, unit: length.unit, receiptRoll };
  };
  return { ...clock, values: clock.values.map((value): ClockValue => ({ ...value, limit: change(value.limit) })) };
}
