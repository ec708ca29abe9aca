// Faults in the words of a letter that anybody would see who knew the case: somebody else's name or reference, words that were
// to be replaced, headings with nothing below them, something said to be enclosed that is not, text that stands twice.
// Only what the writer wrote is read; what the rules lock is theirs.
import { readReference } from '../reference.ts';
import { type GateItem, look, must, type Reading, type ReadPart } from './gate-item.ts';
import { linesOf, lineText, textOf } from './text.ts';
import { verdictTold } from './words-of-case.ts';

export function wordItems(reading: Reading): GateItem[] {
  const open = reading.parts.filter(({ part }) => !part.locked && part.belongs !== false);
  return [
    ...open.flatMap((one) => [...placeholderItems(one), ...referenceItems(one, reading), ...headingItems(one)]),
    ...nameItems(open, reading),
    ...enclosedItems(open, reading),
    ...open.flatMap(leadInItems),
    ...twiceItems(open, reading),
  ];
}

const placeholders: readonly RegExp[] = [
  /\[[^\]\n]{2,80}\]/u,
  /\{\{[^}\n]*\}\}/u,
  /<(?:insert|name|date|amount|add|your|customer|reference)[^>\n]{0,60}>/iu,
  /\b(?:X{3,}|x{4,}|TBC|TBA|TODO|FIXME)\b/u,
  /\blorem ipsum\b/iu,
  /_{4,}|\.{6,}|…{2,}/u,
  /£\s?(?:X+|\?+|_+|\.{3})/iu,
  /\b(?:insert|delete as (?:appropriate|applicable)|to be (?:confirmed|completed|added)|amend as (?:needed|necessary))\b/iu,
];

function placeholderItems({ part, blocks }: ReadPart): GateItem[] {
  const found = new Set(
    blocks.flatMap(linesOf).flatMap((line) => placeholders.flatMap((one) => one.exec(lineText(line))?.[0] ?? [])),
  );
  return [...found].map((words) =>
    must('text.placeholder', `“${words}” was to be replaced. Write what belongs there.`, {
      to: 'part',
      part: part.key,
      words,
    }),
  );
}

const REFERENCE = /\bC-?\d{2}-?[0-9A-HJKMNP-TV-Z]{5,8}\b/giu;

function referenceItems({ part, blocks }: ReadPart, { of }: Reading): GateItem[] {
  const others = (textOf(blocks).match(REFERENCE) ?? [])
    .flatMap((one) => readReference(one) ?? [])
    .filter((one) => one !== of.reference);
  return [...new Set(others)].map((one) =>
    must('reference.other', `It names ${one}, which is another complaint: this one is ${of.reference}.`, {
      to: 'part',
      part: part.key,
    }),
  );
}

/** A heading says what stands below it; one with nothing below was left behind. */
function headingItems({ part, blocks }: ReadPart): GateItem[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'heading' || (next !== undefined && next.kind !== 'heading')) return [];
    // A point without its answer is asked for by itself (gate-answers.ts).
    if (block.answers !== undefined) return [];
    const says = `Nothing stands below the heading “${lineText(block.inline)}”. Write it, or take the heading out.`;
    return [must('heading.empty', says, { to: 'part', part: part.key })];
  });
}

const DEAR = /^\s*(?:Dear|Hello|Hi|Good (?:morning|afternoon|evening|day))\s+(.+?)\s*[,:]?\s*$/u;
const neutral = /^(?:sir|madam|sir or madam|sir\/madam|customer)$/iu;

function nameItems(open: readonly ReadPart[], { reader }: Reading): GateItem[] {
  const name = reader?.name;
  if (name == null) return [];
  const known = new Set(nameWords(name));
  const spoken = open.flatMap((one) => spokenToItems(one, name));
  const greeted = open.flatMap(({ part, blocks }) =>
    blocks.flatMap((block) => {
      const written = block.kind === 'list' ? undefined : DEAR.exec(lineText(block.inline))?.[1];
      if (written === undefined || neutral.test(written)) return [];
      const words = nameWords(written);
      if (words.length === 0 || words.some((word) => known.has(word))) return [];
      const says = `It begins with “${written}”, and goes to ${name}. Write their name, or send it to whom it is meant for.`;
      return [must('recipient.other-name', says, { to: 'part', part: part.key })];
    }),
  );
  return [...greeted, ...spoken];
}

const SPOKEN_TO = /(?:^|[.!?]\s+|,\s)((?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? \p{Lu}[\p{L}’'-]+)(?=,\s+(?:you|we|I|thank)\b|[.!?]|$)/gu;

/** Somebody else's name where the reader is spoken to: 'We are sorry, Mr Khan.' */
function spokenToItems({ part, blocks }: ReadPart, name: string): GateItem[] {
  const known = new Set(nameWords(name));
  const lines = blocks.flatMap(linesOf).map(lineText);
  const found = lines.flatMap((line) => [...line.matchAll(SPOKEN_TO)].flatMap(([, written = '']) => written));
  return found
    .filter((written) => !DEAR.test(written) && !nameWords(written).some((word) => known.has(word)))
    .map((written) =>
      look('recipient.other-name', `It speaks to “${written}”, and goes to ${name}.`, {
        to: 'part',
        part: part.key,
        words: written,
      }),
    );
}

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'dame', 'lord', 'lady', 'prof', 'professor', 'and']);
const nameWords = (name: string): string[] =>
  (name.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 && !titles.has(word));

const ENCLOSED =
  /\b(?:I|we) (?:have )?(?:enclose[ds]?|attach(?:ed|es)?)\b|\b(?:is|are) (?:enclosed|attached)\b|\b(?:enclosed|attached) (?:is|are|with|you will find|please find)\b|\b(?:in|with) (?:the|this) (?:envelope|letter) (?:is|are|you will find)\b/iu;

/** Whether something it says is in the envelope is listed there. A part that a listed enclosure provides speaks of that. */
function enclosedItems(open: readonly ReadPart[], { content, rule, by }: Reading): GateItem[] {
  if (by === 'phone' || content.alsoEnclosed.length > 0) return [];
  const listed = new Set(rule.encloses.map(({ id }) => id));
  const speaks = open.find(({ part, blocks }) => !part.elements.some((one) => listed.has(one)) && ENCLOSED.test(textOf(blocks)));
  if (speaks === undefined) return [];
  const words = ENCLOSED.exec(textOf(speaks.blocks))?.[0] ?? '';
  return [
    must('enclosure.not-listed', `It says “${words}”, and nothing else is listed as in the envelope. Name what it is there.`, {
      to: 'also-enclosed',
    }),
  ];
}

/** Words that announce something, with nothing below them in a part that has to say it. */
function leadInItems({ part, blocks }: ReadPart): GateItem[] {
  const last = blocks.at(-1);
  const text = last?.kind === 'paragraph' ? lineText(last.inline).trim() : '';
  if (part.elements.length === 0 || !text.endsWith(':')) return [];
  const words = text.length > 80 ? `…${text.slice(-80)}` : text;
  const says = `Nothing stands below “${words}”. Write what belongs there, or take those words out.`;
  return [must('lead-in.empty', says, { to: 'part', part: part.key, words: text })];
}

/** Fewer words than these may well stand twice. */
const longEnough = 10;

/** Each once. A point, and the sentence a finding begins with, may well stand twice. */
function twiceItems(open: readonly ReadPart[], { of }: Reading): GateItem[] {
  const points = new Set(of.points.map(({ text }) => text.trim()));
  const seen = new Map<string, number>();
  return open.flatMap(({ part, blocks }) =>
    blocks.flatMap(linesOf).flatMap((line) => {
      const text = lineText(line).trim();
      if (text.split(/\s+/u).length < longEnough || points.has(text) || verdictTold(text) !== undefined) return [];
      const before = seen.get(text) ?? 0;
      seen.set(text, before + 1);
      if (before !== 1) return [];
      return [look('text.twice', `This stands in it twice: “${text.slice(0, 60)}…”`, { to: 'part', part: part.key })];
    }),
  );
}
