// What the database says of an assessment's evidence for its period (assessment_reading()), and the figures that come of it.
import { z } from 'zod';
import type { Day } from '../day.ts';
import { houseTextNames } from '../procedure/house-text.ts';
import type { RulePack } from '../rule-pack.ts';
import type { AssessedQuestion } from './definition.ts';
import { type EvidenceFigure, evidenceFigure, isOfComplaints } from './evidence.ts';

const Reading = z.object({
  today: z.string(),
  counted: z.record(z.string(), z.object({ hit: z.number(), of: z.number() })),
  house: z.object({
    channels: z.array(z.object({ channel: z.string(), complaints: z.number() })),
    returns: z.array(z.object({ definition: z.string(), state: z.string(), to: z.string(), on: z.string().nullable() })),
    texts: z.array(z.object({ text: z.enum(houseTextNames), number: z.number(), from: z.string(), read: z.number() })),
    people: z.number(),
  }),
});

export const EvidenceFigures = z.array(
  z.object({
    evidence: z.string(),
    name: z.string(),
    says: z.string(),
    hit: z.number().int().nullable().describe('As they should be; null for a fact of the house'),
    of: z.number().int().nullable(),
  }),
);

/** Every piece of evidence that is of complaints, each once: what the database is asked for. */
export const askedOfRecords = (questions: readonly AssessedQuestion[]): string[] => [
  ...new Set(questions.flatMap(({ evidenceFrom }) => evidenceFrom).filter(isOfComplaints)),
];

/** Every figure, each once. Throws when the reading is not of its shape: that is a bug. */
export function figuresFrom(given: unknown, pack: RulePack, questions: readonly AssessedQuestion[]): EvidenceFigure[] {
  const { today, counted, house } = Reading.parse(given);
  const texts = house.texts.map((one) => ({ ...one, from: one.from as Day }));
  const looking = { pack, counted: new Map(Object.entries(counted)), house: { ...house, texts }, today: today as Day };
  return [...new Set(questions.flatMap(({ evidenceFrom }) => evidenceFrom))].map((one) => evidenceFigure(one, looking));
}
