// The parts of which the stage of understanding is made, as shapes: versions and what was said to them, requests, answers.
import { z } from 'zod';
import { requestStates } from '#domain/information-request.ts';
import { knownWays, questions } from '#domain/open-question.ts';
import { understandingAnswers } from '#domain/understanding.ts';

export const when = z.iso.datetime({ offset: true });
const by = z.string().nullable();
export const dayShape = z.string().describe('YYYY-MM-DD');
export const knownFile = z.object({ id: z.uuid(), name: z.string() });

export const PointAsPut = z.object({ id: z.uuid(), position: z.number().int(), text: z.string() });

export const VersionRow = z.object({
  id: z.uuid(),
  number: z.number().int(),
  version: z.number().int(),
  paraphrase: z.string(),
  scope: z.string(),
  outsideScope: z.string(),
  outcomeWanted: z.string(),
  /** As sent; of the version being written, those of the complaint as they stand. */
  points: z.array(PointAsPut),
  answerBy: dayShape.nullable(),
  changed: z.object({ at: when, by }),
  sent: z.object({ at: when, how: z.string(), by }).nullable(),
  answers: z.array(
    z.object({ id: z.uuid(), answer: z.enum(understandingAnswers), words: z.string(), at: when, how: z.string(), by }),
  ),
});

export const WaiverRow = z.object({ id: z.uuid(), reason: z.string(), at: when, by });

export const RequestRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  asked: z.string(),
  why: z.string(),
  dueOn: dayShape,
  holdsUp: z.boolean(),
  at: when,
  how: z.string(),
  by,
  state: z.enum(requestStates),
  chases: z.array(
    z.object({ id: z.uuid(), at: when, how: z.string(), words: z.string(), dueWas: dayShape, dueBecomes: dayShape, by }),
  ),
  files: z.array(knownFile),
  settled: z.object({ at: when, how: z.string().nullable(), words: z.string(), by }).nullable(),
});

const known = z.enum(Object.keys(knownWays) as [keyof typeof knownWays]);
export const NotedRow = z.object({ id: z.uuid(), question: z.string(), known, words: z.string(), at: when, how: z.string(), by });

export const QuestionShape = z.object({
  id: z.enum(Object.keys(questions) as [keyof typeof questions]),
  asks: z.string(),
  because: z.string(),
  notedIn: z.enum(['answer', 'chronology', 'classify', 'points', 'parties']),
});

export const PauseShape = z.object({ clock: z.string(), name: z.string(), pauses: z.boolean(), cites: z.string() });
