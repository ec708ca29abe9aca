// The parts of an investigation as shapes.
import { z } from 'zod';
import { contributionKinds, contributionStandings, contributionStates } from '#domain/contribution.ts';
import { weights } from '#domain/evidence.ts';
import { factStandings } from '#domain/fact.ts';
import { POINT_FINDINGS } from '#domain/overall-outcome.ts';
import { qualityStates } from '#domain/quality-check.ts';
import { replyStates } from '#domain/right-of-reply.ts';

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>) => z.enum(Object.keys(words) as [Key]);

export const when = z.iso.datetime({ offset: true });
export const person = z.object({ id: z.uuid(), name: z.string() });
const by = person.nullable();
const Struck = z.object({ at: when, by, reason: z.string() }).nullable();
const File = z.object({
  id: z.uuid(),
  name: z.string(),
  removed: z.boolean(),
  held: z.boolean().describe('Not to be opened just now'),
});

export const Finding = z.object({
  id: z.uuid(),
  number: z.number().int(),
  verdict: z.enum(POINT_FINDINGS),
  standard: z.string(),
  reasons: z.string(),
  because: z.string(),
  by,
  at: when,
  evidence: z.array(z.uuid()),
  about: z.array(z.object({ person, concerns: z.boolean() })),
});

export const JudgedPoint = z.object({
  id: z.uuid(),
  position: z.number().int(),
  text: z.string(),
  withdrawn: z.boolean(),
  finding: Finding.nullable(),
  waits: z.string().nullable().describe('Why nothing may be found on it yet'),
  earlier: z.array(Finding).describe('What was found before, newest first'),
});

export const VerdictShape = z.object({
  complete: z.boolean(),
  missing: z.array(z.number().int()).readonly(),
  outcome: z
    .object({ id: z.string(), name: z.string(), countsAs: z.enum(['upheld', 'partly-upheld', 'not-upheld', 'other']) })
    .nullable(),
  why: z.string(),
});

export const Evidence = z.object({
  id: z.uuid(),
  what: z.string(),
  source: z.string(),
  obtainedOn: z.iso.date(),
  file: File.nullable(),
  digest: z.string().nullable().describe('SHA-256 of the file, in hex'),
  keptWhere: z.string(),
  contribution: z.uuid().nullable(),
  by,
  at: when,
  points: z.array(z.uuid()),
  weighings: z.array(z.object({ weight: keysOf(weights), reason: z.string(), by, at: when })).describe('The first one counts'),
  struck: Struck,
});

const saidOfFact = { text: z.string(), standing: keysOf(factStandings), why: z.string(), by, at: when };
export const Fact = z.object({
  id: z.uuid(),
  ...saidOfFact,
  evidence: z.array(z.uuid()),
  earlier: z.array(z.object({ ...saidOfFact, because: z.string() })),
  struck: Struck,
});

export const Contribution = z.object({
  id: z.uuid(),
  kind: keysOf(contributionKinds),
  question: z.string(),
  shared: z.string(),
  shown: z.array(File),
  person: by,
  name: z.string(),
  role: z.string(),
  askedBy: by,
  askedAt: when,
  dueOn: z.iso.date(),
  state: z.enum(contributionStates),
  standing: z.enum(contributionStandings).nullable(),
  answer: z.string(),
  reason: z.string(),
  cameBy: z.enum(['account', 'link', 'told']).nullable(),
  files: z.array(File),
  settledBy: by,
  settledAt: when.nullable(),
  link: z.object({ madeAt: when, expiresAt: when }).nullable().describe('The link that is open, without its secret'),
  chases: z.array(z.object({ at: when, by, how: z.string(), dueOn: z.iso.date() })),
});

export const SubjectShape = z.object({
  id: z.uuid(),
  name: z.string(),
  reply: z.enum(replyStates),
  heard: z.boolean(),
  waiver: z.object({ reason: z.string(), by, at: when }).nullable(),
});

export const Question = z.object({
  id: z.uuid(),
  text: z.string(),
  by,
  at: when,
  answer: z.string().nullable(),
  answeredBy: by,
  answeredAt: when.nullable(),
  struck: Struck,
});

export const Task = z.object({
  id: z.uuid(),
  what: z.string(),
  person: by,
  dueOn: z.iso.date().nullable(),
  late: z.boolean(),
  by,
  at: when,
  doneAt: when.nullable(),
  doneBy: by,
  outcome: z.string(),
  struck: Struck,
});

export const Check = z.object({
  id: z.uuid(),
  text: z.string(),
  mark: z.object({ as: z.enum(['done', 'not-needed']), note: z.string(), by, at: when }).nullable(),
  history: z
    .array(z.object({ as: z.enum(['done', 'not-needed', 'open']), by: z.string(), at: when }))
    .describe('Who marked it and when, newest first, also what was taken off again'),
});

export const QualityCheckShape = z.object({
  id: z.uuid(),
  askedBy: by,
  askedAt: when,
  askedOf: by,
  checkedBy: by,
  checkedAt: when.nullable(),
  outcome: z.enum(['passed', 'sent-back']).nullable(),
  reasons: z.string(),
});

export const QualityShape = z.object({
  state: z.enum(qualityStates),
  checks: z.array(QualityCheckShape).describe('Newest first'),
  mayCheck: z.boolean().describe('Whether the asking person may be the second person'),
  whyNot: z.string().nullable(),
});
