// A letter being written: its parts in the order of the pack, what the writer chose where the rules leave a choice, and what
// goes with it. A locked part keeps the words of the pack: a writer may choose among prescribed wordings, never write there.
// Invariant: parts are neither added, left out nor put in another order; only what stands in the open ones is the writer's.
import { z } from 'zod';
import type { LetterBody } from '../letter-body.ts';
import type { LetterRule } from '../rule-pack.ts';
import { readMarkup } from './markup.ts';
import type { Whom } from './reader.ts';
import { type Block, blocks, longestLetter, textOf, withoutEmpty } from './text.ts';

const key = z.string().regex(/^part-\d{1,3}$/);

/** They agreed, or need not be asked because a rule has us pass it on. */
export const agreements = ['agreed', 'not-needed'] as const;

const Part = z.strictObject({
  key,
  elements: z.array(z.string()),
  locked: z.boolean(),
  wordings: z.array(z.string()),
  /** The prescribed wording chosen; null while none is, or where there is no choice. */
  chosen: z.string().nullable(),
  /** For a part needed only in some cases: whether this is one. Null while nobody has said; always true for the others. */
  belongs: z.boolean().nullable(),
  blocks,
});
export type LetterPartWritten = z.infer<typeof Part>;

export const letterContent = z.strictObject({
  parts: z.array(Part).max(100),
  /** Enclosures that whoever sends it says are in the envelope. */
  enclosed: z.array(z.string()),
  /** What else lies in with it, in the writer's words. */
  alsoEnclosed: z.array(z.string()),
  /** Files of the complaint that go along, by their ids. */
  files: z.array(z.uuid()),
  /** The new date a holding letter gives, YYYY-MM-DD. */
  newDate: z.string().nullable(),
  /** Which of the reasons the rules know for more time; null while none is chosen, or none is asked for. */
  reason: z.string().nullable(),
  /** The customer agreed to more time. */
  consented: z.boolean(),
  /** Whether the customer agrees that it goes to a body outside; null while nobody has said. */
  agreed: z.enum(agreements).nullable(),
});
export type LetterContent = z.infer<typeof letterContent>;

/** Reads a letter as it is kept; one kept before these were asked for has none of them. Throws when it is no letter. */
export const readContent = (kept: unknown): LetterContent =>
  letterContent.parse({ alsoEnclosed: [], files: [], reason: null, consented: false, agreed: null, ...(kept as object) });

/** What a writer may send in: words of open parts, choices, enclosures, the new date. Nothing of a locked part but the choice. */
export const letterWritten = z.object({
  parts: z.array(
    z.strictObject({
      key,
      blocks: blocks.optional(),
      chosen: z.string().max(100).nullish(),
      belongs: z.boolean().nullish(),
    }),
  ),
  enclosed: z.array(z.string().max(100)).max(20).default([]),
  alsoEnclosed: z.array(z.string().trim().min(1).max(200, 'Name each enclosure in a few words.')).max(20).default([]),
  files: z.array(z.uuid()).max(20, 'Put at most 20 files in one letter.').default([]),
  newDate: z.iso.date().nullable().default(null),
  reason: z.string().max(300).nullable().default(null),
  consented: z.boolean().default(false),
  agreed: z.enum(agreements).nullable().default(null),
});
export type LetterWritten = z.input<typeof letterWritten>;

/** A new letter as the pack gives it, with nothing filled in yet. */
export function emptyLetter(rule: LetterRule, body: LetterBody): LetterContent {
  const conditional = new Set(rule.must.filter(({ onlyIf }) => onlyIf !== undefined).map(({ id }) => id));
  const parts = body.parts.map((part, index): LetterPartWritten => {
    const [only, another] = part.wordings;
    return {
      key: `part-${index}`,
      elements: [...part.elements],
      locked: part.locked,
      wordings: [...part.wordings],
      chosen: another === undefined ? (only ?? null) : null,
      belongs: part.elements.length > 0 && part.elements.every((one) => conditional.has(one)) ? null : true,
      blocks: part.wordings.length > 0 ? [] : readMarkup(part.text),
    };
  });
  return { parts, enclosed: [], alsoEnclosed: [], files: [], newDate: null, reason: null, consented: false, agreed: null };
}

export type WhyNotWritten = 'locked' | 'unknown-part' | 'unknown-wording' | 'too-long';

/** The letter with what was written put in, or why it may not be: words for a locked part are refused, not dropped. */
export function writeInto(
  content: LetterContent,
  written: z.output<typeof letterWritten>,
  rule: LetterRule,
): LetterContent | WhyNotWritten {
  const given = new Map(written.parts.map((part) => [part.key, part]));
  for (const [name, one] of given) {
    const part = content.parts.find(({ key }) => key === name);
    if (part === undefined) return 'unknown-part';
    if (part.locked && one.blocks !== undefined) return 'locked';
    if (one.chosen != null && !part.wordings.includes(one.chosen)) return 'unknown-wording';
  }
  const always = new Set(content.parts.filter((part) => isAlways(part, rule)).map((part) => part.key));
  const parts = content.parts.map((part): LetterPartWritten => {
    const one = given.get(part.key);
    if (one === undefined) return part;
    const belongs = always.has(part.key) || one.belongs === undefined ? part.belongs : one.belongs;
    const chosen = one.chosen === undefined ? part.chosen : one.chosen;
    return { ...part, belongs, chosen, blocks: one.blocks === undefined ? part.blocks : withoutEmpty(one.blocks) };
  });
  const length = parts.reduce((sum, part) => sum + textOf(part.blocks).length, 0);
  if (length > longestLetter) return 'too-long';
  const known = new Set(rule.encloses.map(({ id }) => id));
  const { alsoEnclosed, newDate, reason, consented, agreed } = written;
  const files = [...new Set(written.files)];
  const enclosed = written.enclosed.filter((one) => known.has(one));
  return { parts, enclosed, alsoEnclosed, files, newDate, reason, consented, agreed };
}

/** A part that every letter of its kind has: none of its elements depends on the case. */
function isAlways(part: LetterPartWritten, rule: LetterRule): boolean {
  const depends = new Set(rule.must.filter(({ onlyIf }) => onlyIf !== undefined).map(({ id }) => id));
  return part.elements.length === 0 || part.elements.some((one) => !depends.has(one));
}

/** A letter as a second person approves it, with the files that go along. What else is in the envelope, and its date, may still be settled after. */
export const letterAsApproved = (rule: string, { recipient, outside }: Whom, content: LetterContent): object => ({
  rule,
  recipient,
  ...(outside === null ? {} : { outside }),
  ...(content.agreed === null ? {} : { agreed: content.agreed }),
  newDate: content.newDate,
  ...(content.files.length > 0 ? { files: content.files } : {}),
  ...(content.reason === null ? {} : { reason: content.reason }),
  ...(content.consented ? { consented: true } : {}),
  parts: content.parts.map(({ key, belongs, chosen, blocks }) => ({ key, belongs, chosen, blocks })),
});

/** The letter with other blocks in some of its open parts. */
export const withBlocks = (content: LetterContent, change: (part: LetterPartWritten) => Block[]): LetterContent => ({
  ...content,
  parts: content.parts.map((part) => (part.locked ? part : { ...part, blocks: change(part) })),
});
