// Times typed into a procedure or charter that are longer than the rule allows: 'we answer within 12 weeks' where the rule says 8.
// A warning for whoever writes, never a bar: a sentence may be about something else. Live values are not looked at: they are the rule.
// Invariant: a time is only held against rules for the same thing (acknowledging, answering) at the stage the words name.
import { valueOn } from '../citation.ts';
import type { Day } from '../day.ts';
import { type Block, isBlank, type Line, linesOf } from '../letter/text.ts';
import type { RulePack } from '../rule-pack.ts';
import { type Length, lengthInWords, parseLength, type TimeLimit, type Unit } from '../time-limit.ts';
import { citeInWords } from '../citation.ts';

export type Duty = 'acknowledge' | 'answer';

/** The longest a rule gives for a duty. `stage` null: the rule knows no second stage. */
export interface RuleTime extends Length {
  readonly duty: Duty;
  readonly stage: 1 | 2 | null;
  readonly says: string;
  readonly pack: string;
  readonly cites: string;
}

export interface TooLong {
  /** The words that promise it. */
  readonly words: string;
  readonly promised: string;
  readonly rule: RuleTime;
}

/** What the rules give for acknowledging and answering, on a day. */
export function ruleTimes(packs: readonly RulePack[], today: Day): RuleTime[] {
  return packs.flatMap((pack) => {
    const staged = pack.clocks.some(({ met }) => met.some((one) => one.endsWith('@2')));
    return pack.clocks.flatMap((rule): RuleTime[] => {
      const value = rule.kind === 'duty' ? valueOn(rule.values, today) : null;
      const limit = value === null ? null : longest(value.limit);
      const [first = ''] = rule.met;
      const duty = first.startsWith('acknowledged') ? 'acknowledge' : answered.test(first) ? 'answer' : null;
      if (value === null || limit === null || duty === null) return [];
      const stage = staged ? (rule.met.some((one) => one.endsWith('@2')) ? 2 : 1) : null;
      const says = `${rule.name}: ${lengthInWords(limit)}`;
      return [{ ...limit, duty, stage, says, pack: pack.name, cites: citeInWords(value) }];
    });
  });
}

const answered = /^(?:final-response-sent|written-response-sent|stage-response-sent)/;

function longest(limit: TimeLimit): Length | null {
  if (limit.kind === 'counted') return { length: limit.length, unit: limit.unit };
  if (limit.kind !== 'earlier-of' && limit.kind !== 'later-of') return null;
  const all = limit.of.flatMap((one) => longest(one) ?? []);
  return all.toSorted((one, other) => inDays(other) - inDays(one))[0] ?? null;
}

const daysOf: Readonly<Record<Unit, number>> = {
  'working-days': 7 / 5,
  'business-days': 7 / 5,
  days: 1,
  weeks: 7,
  months: 365.25 / 12,
  years: 365.25,
  hours: 1 / 24,
  'working-hours': 1 / 8,
};
/** About how many days of the calendar: only for telling longer from shorter, with a day to spare. */
const inDays = ({ length, unit }: Length): number => length * daysOf[unit];

const numbers = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const spelt = new Map([...numbers.map((word, at) => [word, at + 1] as const), ['twenty', 20], ['thirty', 30], ['forty', 40]]);
const TIME = new RegExp(
  `\\b(\\d{1,3}|${[...spelt.keys()].join('|')})[ \\u00a0-]((?:working|business|calendar)[ \\u00a0])?(hour|day|week|month|year)s?\\b`,
  'gi',
);

/** Promises that are longer than a rule, sentence by sentence; headings say which stage is meant. */
export function longerThanTheRule(blocks: readonly Block[], rules: readonly RuleTime[]): TooLong[] {
  const found: TooLong[] = [];
  let under = '';
  for (const block of blocks) {
    if (block.kind === 'heading') under = typed(block.inline);
    else
      for (const sentence of linesOf(block).flatMap((line) => typed(line).split(/(?<=[.;!?])\s+/)))
        found.push(...inSentence(sentence, under, rules));
  }
  return found;
}

/** A live value breaks the words: what stands before it and after it is not one promise. */
const typed = (line: Line): string => line.map((piece) => (isBlank(piece) ? '; ' : piece.text)).join('');

function inSentence(sentence: string, under: string, rules: readonly RuleTime[]): TooLong[] {
  const duty = /\backnowledg/i.test(sentence)
    ? 'acknowledge'
    : /\b(?:answer|respon[ds]|reply|replies|decision|decide)/i.test(sentence)
      ? 'answer'
      : null;
  if (duty === null || /\byou (?:may|can|have|must)\b|\bombudsman\b/i.test(sentence)) return [];
  const stage = stageIn(sentence) ?? stageIn(under);
  return [...sentence.matchAll(TIME)].flatMap(([words, number = '', kind = '', unit = '']) => {
    const count = spelt.get(number.toLowerCase()) ?? Number(number);
    const promised = parseLength(`${count} ${kind.trim()} ${unit}s`.replace(/\s+/g, ' '));
    if (promised === null) return [];
    return rulesFor(rules, duty, stage)
      .filter((rule) => inDays(promised) > inDays(rule) + 0.5)
      .map((rule) => ({ words: sentence.trim(), promised: words, rule }));
  });
}

/** The rules a promise is held against: those of its stage, and of each pack without one the longest for the duty. */
function rulesFor(rules: readonly RuleTime[], duty: Duty, stage: 1 | 2 | null): RuleTime[] {
  const same = rules.filter((rule) => rule.duty === duty && (stage === null || rule.stage === null || rule.stage === stage));
  const byPack = Map.groupBy(same, ({ pack }) => pack);
  return [...byPack.values()].flatMap((all) => all.toSorted((one, other) => inDays(other) - inDays(one))[0] ?? []);
}

const stageIn = (words: string): 1 | 2 | null =>
  /\b(?:stage (?:2|two)|second stage)\b/i.test(words) ? 2 : /\b(?:stage (?:1|one)|first stage)\b/i.test(words) ? 1 : null;
