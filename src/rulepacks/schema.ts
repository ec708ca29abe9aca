// How a whole pack.yaml is written: every part of a regime, in the order an author thinks of them.
// Invariant: what passes here is a RulePack of the domain; whether its parts fit together is check.ts.
import { z } from 'zod';
import { kindBySending, LETTER_KINDS, type LetterKindName } from '#domain/letter/kind.ts';
import { POINT_FINDINGS } from '#domain/overall-outcome.ts';
import { noRedressRules } from '#domain/redress-rule.ts';
import type { RulePack, ThirdParty } from '#domain/rule-pack.ts';
import { clock, condition, suspension, timeLimit } from './schema-clock.ts';
import { redressRules } from './schema-redress.ts';
import { returnDefinition } from './schema-return.ts';
import { citation, cited, day, id, length, listOf, oneOf, strict, text, trigger } from './schema-words.ts';

const named = { id, name: text, says: text } as const;
const statement = cited(named);

const instrument = strict({
  document: text,
  reference: text,
  inForce: text,
  evidence: citation.evidence,
  sure: citation.sure,
  url: citation.url,
});

const stage = strict({
  id,
  name: text,
  begins: trigger,
  ends: listOf(trigger),
  outside: z.boolean().default(false),
  optional: z.boolean().default(false),
  differentHandler: z.boolean().default(false),
});

const wording = strict({
  id,
  name: text,
  when: condition.optional(),
  versions: z.array(cited({ from: day, text: text.nullable() })).min(1, 'needs at least one dated version'),
});

export const letter = strict({
  id,
  name: text,
  kind: oneOf(Object.keys(LETTER_KINDS) as [LetterKindName, ...LetterKindName[]]).optional(),
  file: text.regex(/^letters\/[a-z0-9-]+\.md$/, 'should be like letters/final-response.md'),
  to: oneOf(['customer', 'outside']).default('customer'),
  sends: trigger.nullable(),
  must: listOf(cited({ id, says: text, from: day.optional(), onlyIf: text.optional(), wordings: listOf(id) })),
  encloses: listOf(cited({ id, name: text, from: text })),
}).transform((written) => ({ ...written, kind: written.kind ?? kindBySending(written.sends) }));

const thirdParty: z.ZodType<ThirdParty> = strict({
  name: text,
  short: text,
  website: text.optional(),
  contact: text.optional(),
  opens: cited({ says: text, limit: timeLimit }),
  windows: listOf(id),
  exceptions: listOf(text),
  awardLimits: listOf(cited({ from: day, amount: z.int().min(0).nullable(), currency: text.regex(/^[A-Z]{3}$/), appliesTo: text })),
  binds: oneOf(['us', 'both', 'neither', 'unknown']).default('unknown'),
});

const publication = cited({
  id,
  says: text,
  threshold: strict({ complaints: z.int().min(1), in: oneOf(['half-year', 'year']) }).nullable(),
  fields: listOf(text),
  dueClock: id.nullable(),
});

const retention = cited({
  id,
  says: text,
  when: condition.optional(),
  basis: oneOf(['rule', 'own-policy']).default('rule'),
  starts: trigger,
  limit: timeLimit.nullable(),
});

const dataRights = cited({
  says: text,
  within: length,
  extendedTo: length,
  lastDayRoll: oneOf(['none', 'forward']).default('none'),
});

const rollUp = strict({
  cases: listOf(
    strict({ every: z.array(oneOf(POINT_FINDINGS)).optional(), some: z.array(oneOf(POINT_FINDINGS)).optional(), outcome: id }),
  ),
  otherwise: id,
});

export const packSchema: z.ZodType<RulePack> = strict({
  id,
  name: text,
  jurisdiction: text,
  regulator: text,
  sector: text,
  sure: citation.sure,
  voluntary: z.boolean().default(false),
  forAnyone: z.boolean().default(false),
  instruments: z.array(instrument).min(1, 'needs at least one instrument'),
  definition: cited({ says: text, notComplaints: listOf(text) }),
  types: listOf(strict(named)),
  eligible: listOf(statement),
  calendars: z.array(strict({ role: id, says: text, suggests: listOf(text) })).min(1, 'needs a calendar for the role default'),
  clocks: z.array(clock).min(1, 'needs at least one clock'),
  suspensions: listOf(suspension),
  stages: listOf(stage),
  duties: listOf(statement),
  recordFields: listOf(text),
  wordings: listOf(wording),
  letters: listOf(letter),
  outcomes: z.array(strict({ id, name: text, countsAs: oneOf(['upheld', 'partly-upheld', 'not-upheld', 'other']) })).min(1),
  rollUp,
  payments: listOf(strict(named)),
  redress: redressRules.default(noRedressRules),
  thirdParty: thirdParty.nullable().default(null),
  returns: listOf(returnDefinition),
  publication: listOf(publication),
  retention: listOf(retention),
  assessment: cited({ name: text, edition: text, signedBy: text, dueClock: id.nullable().default(null) })
    .nullable()
    .default(null),
  dataRights: dataRights.nullable().default(null),
  selfAssessment: listOf(cited({ id, asks: text, evidenceFrom: listOf(text) })),
  pending: listOf(strict({ says: text, expected: day.optional() })),
});

/** One of the pack's situations with what should come of it. */
export const exampleSchema = strict({
  says: text,
  calendar: text.default('none'),
  calendars: z.record(id, text).default({}),
  type: id.optional(),
  channel: id.optional(),
  complainant: id.optional(),
  events: z.record(text, z.union([text, z.array(text)])),
  pauses: listOf(strict({ reason: text, paused: day, resumed: day.nullable() })),
  extensions: listOf(strict({ clock: id, on: day, reason: text, to: day.optional() })),
  choices: z.record(id, z.record(text, text)).default({}),
  findings: listOf(oneOf(POINT_FINDINGS)),
  now: text.optional(),
  expect: strict({
    due: z.record(id, day).default({}),
    target: z.record(id, day).default({}),
    noDate: z.record(id, oneOf(['does-not-apply', 'not-started', 'not-in-force', 'soft', 'paused'])).default({}),
    state: z.record(id, text).default({}),
    mentions: z.record(id, text).default({}),
    letters: z.array(id).optional(),
    outcome: id.optional(),
    keep: z.record(id, day).default({}),
    opens: day.optional(),
  }),
});
export type Example = z.infer<typeof exampleSchema>;

export const examplesSchema = z.array(exampleSchema).min(1, 'needs at least one example');
