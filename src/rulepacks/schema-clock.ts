// How a pack file writes clocks, suspension windows and conditions, read into the domain's own shapes.
// Invariant: a limit says exactly one thing: a count, a fixed date, or the earlier or later of several.
import { z } from 'zod';
import { CLOCK_KINDS, type ClockRule, type ClockValue, type ExtensionRule, LOCAL_CHOICES } from '#domain/clock-rule.ts';
import type { Condition } from '#domain/condition.ts';
import { PAUSE_REASONS, type PauseReason, type SuspensionWindow } from '#domain/stopped-time.ts';
import { counted, parseLength, SOFT_WORDS, type SoftWord, type TimeLimit, UNIT_SPELLINGS } from '#domain/time-limit.ts';
import { suggest } from './closest.ts';
import { cited, citation, day, id, length, listOf, monthDay, oneOf, start, strict, text, trigger } from './schema-words.ts';

export const condition: z.ZodType<Condition> = z.lazy(() =>
  strict({
    type: z.array(id).optional(),
    channel: z.array(id).optional(),
    complainant: z.array(id).optional(),
    happened: z.array(trigger).optional(),
    notHappened: z.array(trigger).optional(),
    any: z.array(condition).optional(),
    not: condition.optional(),
  }),
);

const rolls = {
  counting: oneOf(['day-after', 'inclusive']).default('day-after'),
  receiptRoll: oneOf(['none', 'closed-day', 'after-hours']).default('none'),
  lastDayRoll: oneOf(['none', 'forward', 'back']).default('none'),
  ends: oneOf(['midnight', 'close-of-business']).default('midnight'),
} as const;

const limitShape = {
  starts: start.optional(),
  when: condition.optional(),
  count: text.optional(),
  target: length.optional(),
  onDate: day.optional(),
  nextOf: z.array(monthDay).min(1).optional(),
  dayOfMonth: strict({ day: z.union([z.int().min(1).max(31), z.literal('last')]), monthsAfter: z.int().min(0).max(24) }).optional(),
  earlierOf: z
    .array(z.lazy(() => timeLimit))
    .min(2, 'needs at least two limits')
    .optional(),
  laterOf: z
    .array(z.lazy(() => timeLimit))
    .min(2, 'needs at least two limits')
    .optional(),
  ...rolls,
} as const;

type WrittenLimit = z.infer<ReturnType<typeof writtenLimit>>;
function writtenLimit() {
  return strict(limitShape);
}

export const timeLimit: z.ZodType<TimeLimit> = z.lazy(() => writtenLimit().transform(readLimit));

const WAYS = ['count', 'onDate', 'nextOf', 'dayOfMonth', 'earlierOf', 'laterOf'] as const;

function readLimit(written: WrittenLimit, context: z.core.$RefinementCtx): TimeLimit {
  const given = WAYS.filter((way) => written[way] !== undefined);
  const limit = given.length === 1 ? limitFrom(written) : null;
  if (limit !== null) return { starts: written.starts, when: written.when, ...limit };
  const message =
    given.length === 1
      ? `'${written.count}' is neither a length ('8 weeks') nor one of: ${SOFT_WORDS.join(', ')}; ${suggestCount(written.count ?? '')}`
      : `a limit needs exactly one of ${WAYS.join(', ')}; this has ${given.length === 0 ? 'none' : given.join(' and ')}`;
  context.issues.push({ code: 'custom', input: written.count, message, path: ['count'] });
  return z.NEVER;
}

function limitFrom(written: WrittenLimit): TimeLimit | null {
  if (written.onDate) return { kind: 'on-date', date: written.onDate };
  if (written.nextOf) return { kind: 'next-of', dates: written.nextOf };
  if (written.dayOfMonth) return { kind: 'day-of-month', ...written.dayOfMonth };
  if (written.earlierOf) return { kind: 'earlier-of', of: written.earlierOf };
  if (written.laterOf) return { kind: 'later-of', of: written.laterOf };
  const { counting, receiptRoll, lastDayRoll, ends } = written;
  const how = { counting, receiptRoll, lastDayRoll, ends };
  const count = written.count ?? '';
  if (isSoft(count)) return { kind: 'soft', soft: count, target: written.target ? counted(written.target, how) : null };
  const parsed = parseLength(count);
  return parsed === null ? null : counted(parsed, how);
}

function isSoft(word: string): word is SoftWord {
  return SOFT_WORDS.some((soft) => soft === word);
}

function suggestCount(count: string): string {
  return suggest(count.replace(/^\s*\d+\s*/, ''), [...UNIT_SPELLINGS, ...SOFT_WORDS]);
}

const pauseReasons: readonly PauseReason[] = Object.keys(PAUSE_REASONS).filter(
  (word): word is PauseReason => word in PAUSE_REASONS,
);

const extension = cited({
  adds: length.optional(),
  becomes: length.optional(),
  agreed: z.literal(true).optional(),
  ...rolls,
  most: z.union([z.int().min(1), z.literal('any')]).default(1),
  reasons: listOf(text),
  letter: id.optional(),
  approval: oneOf(['manager', 'senior']).optional(),
  consent: z.boolean().default(false),
  beforeDue: z.boolean().default(true),
}).transform((written, context): ExtensionRule => {
  const { adds, becomes, agreed, counting, receiptRoll, lastDayRoll, ends, ...rest } = written;
  const how = { counting, receiptRoll, lastDayRoll, ends };
  if ([adds, becomes, agreed].filter((way) => way !== undefined).length !== 1) {
    context.issues.push({ code: 'custom', input: written, message: 'an extension needs exactly one of adds, becomes, agreed' });
    return z.NEVER;
  }
  if (adds) return { ...rest, gives: { kind: 'adds', limit: counted(adds, how) } };
  return { ...rest, gives: becomes ? { kind: 'becomes', limit: counted(becomes, how) } : { kind: 'agreed' } };
});

const clockValue = strict({
  ...limitShape,
  ...citation,
  from: day,
  pauses: listOf(oneOf(pauseReasons)),
  extensions: listOf(extension),
}).transform((written, context): ClockValue => {
  const { source, evidence, sure, unconfirmed, url, note, from, pauses, extensions, ...limit } = written;
  return { source, evidence, sure, unconfirmed, url, note, from, pauses, extensions, limit: readLimit(limit, context) };
});

export const clock: z.ZodType<ClockRule> = strict({
  id,
  name: text,
  kind: oneOf(CLOCK_KINDS).default('duty'),
  duty: text,
  starts: start,
  restarts: trigger.optional(),
  when: condition.optional(),
  datedBy: trigger.default('received'),
  stage: id.optional(),
  calendar: id.default('default'),
  met: listOf(trigger),
  ended: listOf(trigger),
  letters: listOf(id),
  atRisk: z.union([z.literal('last-quarter'), length]).default('last-quarter'),
  share: z.number().gt(0).max(100).optional(),
  local: listOf(oneOf(LOCAL_CHOICES)),
  values: z.array(clockValue).min(1, 'needs at least one dated value'),
});

export const suspension: z.ZodType<SuspensionWindow> = cited({
  id,
  name: text,
  when: condition.optional(),
  from: day,
  to: day.nullable(),
  clocks: z.union([z.literal('all'), z.array(id)]).default('all'),
  retention: z.boolean().default(false),
});
