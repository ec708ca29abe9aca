// What rules call the things whose ids stand in a row: themselves, their clocks, kinds of complaint and outcomes, and the moments they
// count from. Rules that are here no longer leave the id as it is.
import { milestoneInWords, outcomes } from '#domain/milestone.ts';
import { notEligible } from '#domain/regime.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import type { Rules } from '#domain/rules.ts';
import type { Row } from './as-told.ts';

type Naming = (code: string, pack: RulePack | undefined, rules: Rules) => string | undefined;

const nameIn = (list: readonly { readonly id: string; readonly name: string }[] | undefined, code: string): string | undefined =>
  list?.find(({ id }) => id === code)?.name;

const moment: Naming = (code) => {
  const words = milestoneInWords(code);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const outcome: Naming = (code, pack) => nameIn(pack?.outcomes, code) ?? (outcomes as Readonly<Record<string, string>>)[code];
const away: Readonly<Record<string, string>> = {
  merged: 'The complaint was joined with another',
  'not-for-us': 'The complaint was not for us',
};

const namings: Readonly<Record<string, Naming>> = {
  '*.rule_pack': (code, _, rules) => rules.packs.get(code)?.name,
  '*.clock': (code, pack) => nameIn(pack?.clocks, code),
  'complaint.outcome': outcome,
  'complaint_clock.stopped_because': (code, ...of) => away[code] ?? moment(code, ...of),
  'complaint_milestone.what': moment,
  'complaint_regime.type': (code, pack) => nameIn(pack?.types, code),
  'complaint_regime.complainant': (code, pack) =>
    code === notEligible ? 'Not among those these rules are for' : nameIn(pack?.eligible, code),
  'complaint_regime.outcome': outcome,
  'return_fact.fact': (code, _, rules) => nameOfFact(code, rules),
};

/** As the first return that asks for it calls it. */
function nameOfFact(fact: string, rules: Rules): string | undefined {
  for (const { returns } of rules.packs.values())
    for (const { columns } of returns) {
      const column = columns.find(({ figure, what }) => figure === 'each' && what === fact);
      if (column) return column.name;
    }
  return undefined;
}

/** The name of an id in that column of a row; undefined where rules name nothing there. */
export function namedByRules(
  rules: Rules,
  of: { readonly table: string; readonly column: string; readonly row: Row },
  code: string,
) {
  const { table, column, row } = of;
  const naming = namings[`${table}.${column}`] ?? namings[`*.${column}`];
  return naming?.(code, rules.packs.get(String(row['rule_pack'])), rules);
}
