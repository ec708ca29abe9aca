// What decides whether findings may be made, as one JSON value of a complaint's row, for every view that shows where a complaint stands.
import { sql } from 'kysely';
import { z } from 'zod';
import { day } from '#domain/day.ts';
import { type UnderstandingFacts, understandingAnswers } from '#domain/understanding.ts';

const when = z.iso.datetime({ offset: true }).nullable();

export const UnderstandingFactsRow = z.object({
  sent: z
    .object({
      number: z.number().int(),
      answerBy: z.string(),
      answer: z.enum(understandingAnswers).nullable(),
      points: z.array(z.uuid()),
    })
    .nullable(),
  waivedAt: when,
  correctedAt: when,
  draft: z.boolean(),
  outcomeKnown: z.boolean().describe('A version that was sent says what they would like to happen'),
});

/** Beside a complaint called c. */
export const understandingFactsOf = sql`json_build_object(
  'sent', (select json_build_object('number', u.number, 'answerBy', u.answer_by,
      'points', coalesce((select json_agg(p ->> 'id') from jsonb_array_elements(u.points) p), '[]'),
      'answer', (select a.answer from understanding_answer a where a.complaint_id = c.id and a.understanding_id = u.id
        order by a.recorded_at desc, a.id desc limit 1))
    from understanding u where u.complaint_id = c.id and u.sent_at is not null order by u.number desc limit 1),
  'waivedAt', (select max(w.given_at) from understanding_waiver w where w.complaint_id = c.id),
  'correctedAt', (select max(a.recorded_at) from understanding_answer a where a.complaint_id = c.id and a.answer = 'corrected'),
  'draft', exists (select 1 from understanding u where u.complaint_id = c.id and u.sent_at is null),
  'outcomeKnown', exists (select 1 from understanding u where u.complaint_id = c.id and u.sent_at is not null and u.outcome_wanted <> ''))`;

export function readUnderstandingFacts(row: z.infer<typeof UnderstandingFactsRow>, timeZone: string): UnderstandingFacts {
  const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));
  const { sent, draft } = row;
  return {
    timeZone,
    sent: sent && { ...sent, answerBy: day(sent.answerBy) },
    waivedAt: instant(row.waivedAt),
    correctedAt: instant(row.correctedAt),
    draft,
  };
}
