// What stands in a procedure or charter as a live value: times, definitions and the independent body come from the rules on the day
// the text is read, so the text cannot say another time than the clocks keep.
// Invariant: a value is found by its name alone; one whose rule is gone is a gap, never an old value.
import { citeInWords, valueOn } from '../citation.ts';
import type { ClockRule } from '../clock-rule.ts';
import type { Day } from '../day.ts';
import { type Block, isBlank, type Line } from '../letter/text.ts';
import type { RulePack, ThirdParty } from '../rule-pack.ts';
import { limitInWords } from '../rule-words.ts';

export interface LiveValue {
  /** Its name in the text: 'time', the pack and the clock. */
  readonly blank: string;
  /** What it is, for whoever writes. */
  readonly name: string;
  /** What it says today. */
  readonly says: string;
  /** The rules it comes from; null for what is the organisation's own. */
  readonly pack: string | null;
  readonly cites: string | null;
}

export interface Ourselves {
  readonly name: string;
  /** How to reach us; empty where nobody said. */
  readonly contact: string;
}

/** Everything that can stand in a text as a live value. What nobody knows today is left out. */
export function liveValues(packs: readonly RulePack[], us: Ourselves, today: Day): LiveValue[] {
  const own = { pack: null, cites: null };
  return [
    { blank: 'organisation name', name: 'Our name', says: us.name, ...own },
    { blank: 'organisation contact', name: 'How to reach us', says: us.contact, ...own },
    ...packs.flatMap((pack) => [...definitionOf(pack), ...timesOf(pack, today), ...bodyOf(pack)]),
  ].filter(({ blank, says }) => says.trim() !== '' && /^[a-z][a-z0-9._ -]{0,60}$/.test(blank));
}

const definitionOf = ({ id, name, definition }: RulePack): LiveValue[] => [
  { blank: `definition ${id}`, name: 'What a complaint is', says: definition.says, pack: name, cites: citeInWords(definition) },
];

const timesOf = (pack: RulePack, today: Day): LiveValue[] =>
  pack.clocks
    .filter(({ kind }) => kind === 'duty' || kind === 'window')
    .flatMap((rule) => {
      const says = timeOf(rule, pack, today);
      const value = valueOn(rule.values, today);
      if (says === null || value === null) return [];
      return [{ blank: `time ${pack.id} ${rule.id}`, name: rule.name, says, pack: pack.name, cites: citeInWords(value) }];
    });

/** '8 weeks after the complaint was received'; null where the rule sets no time today. */
export function timeOf(rule: ClockRule, pack: RulePack, today: Day): string | null {
  const limit = valueOn(rule.values, today)?.limit;
  if (limit === undefined) return null;
  return limit.kind === 'soft' ? limit.soft : limitInWords(limit, rule.starts, pack.clocks);
}

const bodyOf = ({ id, name: pack, thirdParty }: RulePack): LiveValue[] =>
  thirdParty === null
    ? []
    : bodyParts.flatMap(({ part, name, says }) => {
        const found = says(thirdParty) ?? '';
        return [{ blank: `body ${id} ${part}`, name, says: found, pack, cites: citeInWords(thirdParty.opens) }];
      });

interface BodyPart {
  readonly part: string;
  readonly name: string;
  readonly says: (body: ThirdParty) => string | undefined;
}

const bodyParts: readonly BodyPart[] = [
  { part: 'name', name: 'The independent body', says: ({ name }) => name },
  { part: 'website', name: 'Its website', says: ({ website }) => website },
  { part: 'contact', name: 'How to reach it', says: ({ contact, website }) => contact ?? website },
  { part: 'opens', name: 'When one may go there', says: ({ opens }) => opens.says },
];

/** The text with what each value says in its place, and the names of those that say nothing today. */
export function fillHouseText(blocks: readonly Block[], values: readonly LiveValue[]): { blocks: Block[]; gaps: string[] } {
  const says = new Map(values.map((value) => [value.blank, value.says]));
  const gaps = new Set<string>();
  const fill = (line: Line): Line =>
    line.map((piece) => {
      if (!isBlank(piece)) return piece;
      const text = says.get(piece.blank);
      if (text === undefined) gaps.add(piece.blank);
      return { text: text ?? '[not known at present]' };
    });
  const filled = blocks.map(
    (block): Block =>
      block.kind === 'list'
        ? { ...block, items: block.items.map((item) => [...fill(item)]) }
        : { ...block, inline: [...fill(block.inline)] },
  );
  return { blocks: filled, gaps: [...gaps] };
}
