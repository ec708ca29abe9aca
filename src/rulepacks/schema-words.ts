// The small words every part of a pack file is written in: days, triggers, lengths, choices, citations.
// Invariant: a word that is not ours is refused with the one that was probably meant.
import { z } from 'zod';
import { type Day, parseDay } from '#domain/day.ts';
import { type Length, type MonthDay, parseLength, type Start, UNIT_SPELLINGS } from '#domain/time-limit.ts';
import { parseTrigger, type Trigger, TRIGGER_WORDS } from '#domain/trigger.ts';
import { suggest } from './closest.ts';

/** An object that names a key it does not know, with the key that was probably meant. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      return issue.keys.map((key) => `there is no '${key}' here: ${suggest(key, keys)}`).join(' ');
    },
  });
}

/** One of a closed list. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  const isWord = (text: string): text is Word => words.some((word) => word === text);
  return z.string({ error: () => `should be one of: ${words.join(', ')}` }).transform((text, context): Word => {
    if (isWord(text)) return text;
    context.issues.push({ code: 'custom', input: text, message: `'${text}' is not one of our words: ${suggest(text, words)}` });
    return z.NEVER;
  });
}

/** Text read into a value of ours, or refused in words. */
function readAs<Value>(read: (text: string) => Value | null, refuse: (text: string) => string) {
  return z.string({ error: 'should be text' }).transform((text, context): Value => {
    const value = read(text);
    if (value !== null) return value;
    context.issues.push({ code: 'custom', input: text, message: refuse(text) });
    return z.NEVER;
  });
}

export const text = z.string({ error: 'should be text' }).trim().min(1, 'should not be empty');
export const id = text.regex(/^[a-z0-9][a-z0-9_-]*$/, 'should be small letters, digits, - and _ only');

export const day = readAs<Day>(parseDay, (written) => `'${written}' is not a date; write it as 2026-04-02`);

export const trigger = readAs<Trigger>(parseTrigger, (written) => {
  return `unknown trigger '${written}': ${suggest(written, Object.keys(TRIGGER_WORDS))}`;
});

export const length = readAs<Length>(parseLength, (written) => {
  const unit = written.replace(/^\s*\d+\s*/, '');
  return `'${written}' is not a length; write it as '8 weeks' (${suggest(unit, UNIT_SPELLINGS)})`;
});

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]|last)$/;
export const monthDay = readAs<MonthDay>(
  (written) => (isMonthDay(written) ? written : null),
  (written) => `'${written}' is not a day of the year; write it as 02-28 or 02-last`,
);

function isMonthDay(written: string): written is MonthDay {
  return MONTH_DAY.test(written);
}

export const start = z.union([trigger, strict({ dueOf: id })]) satisfies z.ZodType<Start>;

export const citation = {
  source: text,
  evidence: oneOf(['V1', 'V2', 'K']),
  sure: oneOf(['high', 'medium', 'low']),
  unconfirmed: z.boolean().default(false),
  url: z.url('should be a web address').optional(),
  note: text.optional(),
} as const;

/** An object that cites its source, and admits it when that was not checked. */
export function cited<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return strict({ ...citation, ...shape });
}

/** A list that may be left out. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).default([]);
}
