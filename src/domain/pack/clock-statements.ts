// What a pack says about time, in words: each dated value of each clock, what may stretch it, and time that stands still for all.
import type { ClockRule } from '../clock-rule.ts';
import { dateInWords, type Day } from '../day.ts';
import type { RulePack } from '../rule-pack.ts';
import { extensionInWords, ruleInWords } from '../rule-words.ts';
import { datedStatements, type PackStatement, statement } from './statement.ts';

const kinds: Readonly<Record<ClockRule['kind'], string>> = {
  duty: 'Late after its last day.',
  'own-target': 'Our own wish: never a breach.',
  window: 'Something may be done until then; it closes.',
  return: 'Owed once a period, not for one complaint.',
};

/** The key of one dated value of a clock. */
export const clockKey = (clock: string, from: Day): string => `clocks/${clock}/${from}`;

export function clockStatements(pack: RulePack, on: Day): PackStatement[] {
  return pack.clocks.flatMap((rule) => [
    ...datedStatements(rule.values, on, (value) => ({
      key: clockKey(rule.id, value.from),
      name: rule.name,
      says: ruleInWords(rule, value, pack.clocks),
      more: [rule.duty, kinds[rule.kind], ...value.extensions.flatMap((one) => (one.note ? [one.note] : []))],
    })),
    ...extensionStatements(rule),
  ]);
}

/** What stretches a clock has its own source, and may rest on less than the clock itself. */
function extensionStatements(rule: ClockRule): PackStatement[] {
  return rule.values.flatMap(({ from, extensions }) =>
    extensions.flatMap((one, at) =>
      one.unconfirmed
        ? [
            statement({
              key: `${clockKey(rule.id, from)}/extensions/${at + 1}`,
              name: `${rule.name}: more time`,
              says: `${extensionInWords(one)}.`,
              cited: one,
            }),
          ]
        : [],
    ),
  );
}

export function suspensionStatements({ suspensions, clocks }: RulePack, on: Day): PackStatement[] {
  return suspensions.map((one) => {
    const reached =
      one.clocks === 'all'
        ? 'every clock'
        : clocks
            .filter(({ id }) => one.clocks.includes(id))
            .map(({ name }) => name)
            .join(', ');
    const until = one.to === null ? 'its end is not known' : `until ${dateInWords(one.to)}`;
    return {
      ...statement({
        key: `suspensions/${one.id}`,
        name: one.name,
        says: `No time runs from ${dateInWords(one.from)}, ${until}, both days included, for ${reached}.`,
        more: one.retention ? ['Records are kept for longer too.'] : [],
        cited: one,
      }),
      from: one.from,
      standing: one.to !== null && one.to < on ? 'over' : one.from > on ? 'later' : 'now',
    };
  });
}
