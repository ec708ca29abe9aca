// How it went, as those said who were asked: by month, and their last answers with what became of them. For whoever sees figures.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { sortedAnswers, treatedAnswers } from '#domain/feedback.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { countedFeedback, monthOfFeedback } from './feedback-counted.ts';

const count = z.number().int();

export const Feedback = z
  .object({
    months: z.array(
      z.object({
        month: z.string(),
        asked: count,
        answered: count,
        yes: count,
        partly: count,
        no: count,
        badly: count,
        takenUp: count,
      }),
    ),
    answers: z.array(
      z.object({
        contact: z.uuid(),
        became: z.uuid().nullable(),
        at: z.iso.datetime({ offset: true }),
        sorted: z.enum(sortedAnswers),
        treated: z.enum(treatedAnswers).nullable(),
        words: z.string(),
      }),
    ),
  })
  .meta({ id: 'Feedback' });
export type Feedback = z.output<typeof Feedback>;

export async function feedbackPage(db: Kysely<DB>, actor: PersonActor): Promise<Feedback | Refusal> {
  if (!may(actor, 'see-figures')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Feedback>`select
      coalesce((select json_agg(m order by m.month desc) from (
        select ${monthOfFeedback} as month, ${countedFeedback}
        from feedback_request f cross join organisation o group by 1 order by 1 desc limit 24) m), '[]') as months,
      coalesce((select json_agg(a order by a.at desc) from (
        select f.contact_id as contact, f.became_id as became, f.answered_at as at, f.sorted, f.treated, f.words
        from feedback_request f where f.answered_at is not null order by f.answered_at desc limit 100) a), '[]') as answers`.execute(
      tx.sql,
    ),
  );
  const [found] = rows;
  if (!found) throw new Error('Feedback was asked for and nothing was answered.');
  return found;
}
