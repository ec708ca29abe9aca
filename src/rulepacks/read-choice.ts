// A choice an organisation makes in a pack, as people write it in examples and on the command line.
// Invariant: what cannot be read is said in words, never guessed.
import { type ClockChoice } from '#domain/local-choices.ts';
import { LOCAL_CHOICES } from '#domain/clock-rule.ts';
import { parseLength } from '#domain/time-limit.ts';
import { suggest } from './closest.ts';

const ROLLS = ['none', 'closed-day', 'after-hours'] as const;

/** { length: '10 working days' } or { receiptRoll: 'after-hours' } as a choice for a clock; faults are added to the list. */
export function readChoice(clock: string, written: Readonly<Record<string, string>>, faults: string[]): ClockChoice {
  const choice: { -readonly [Key in keyof ClockChoice]: ClockChoice[Key] } = {};
  for (const [what, value] of Object.entries(written)) {
    if (what === 'receiptRoll') {
      choice.receiptRoll = ROLLS.find((roll) => roll === value);
      if (choice.receiptRoll === undefined) faults.push(`'${value}' is no rule for receipt out of hours: ${suggest(value, ROLLS)}`);
    } else if (what === 'length' || what === 'target') {
      choice[what] = parseLength(value) ?? undefined;
      if (choice[what] === undefined)
        faults.push(`'${value}', chosen for ${clock}, is not a length; write it as '10 working days'.`);
    } else faults.push(`'${what}' cannot be chosen: ${suggest(what, LOCAL_CHOICES)}`);
  }
  return choice;
}
