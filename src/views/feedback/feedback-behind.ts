// What stands behind one figure of feedback: the contacts it counted, the last asked first, page by page, with what was said.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { may, type PersonActor } from '#domain/actor.ts';
import { type FeedbackFigure, feedbackFigures, sortedAnswers, treatedAnswers } from '#domain/feedback.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { countedBy, monthOfFeedback } from './feedback-counted.ts';

export const feedbackBehindQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe('The month in which they were asked'),
  after: z.uuid().optional().describe('The last contact of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

const when = z.iso.datetime({ offset: true });

export const FeedbackBehind = z
  .object({
    name: z.string(),
    rows: z.array(
      z.object({
        contact: z.uuid(),
        became: z.uuid().nullable(),
        customer: z.string().nullable(),
        about: z.string().describe('How the contact began'),
        askedAt: when,
        at: when.nullable().describe('When they answered'),
        sorted: z.enum(sortedAnswers).nullable(),
        treated: z.enum(treatedAnswers).nullable(),
        words: z.string(),
      }),
    ),
    next: z.uuid().nullable(),
  })
  .meta({ id: 'FeedbackBehind' });
export type FeedbackBehind = z.output<typeof FeedbackBehind>;

export async function feedbackBehind(
  db: Kysely<DB>,
  actor: PersonActor,
  { figure, month, after, limit }: z.output<typeof feedbackBehindQuery> & { readonly figure: FeedbackFigure },
): Promise<FeedbackBehind | Refusal> {
  if (!may(actor, 'see-figures')) return refuse('permission.missing');
  const past =
    after === undefined
      ? sql`true`
      : sql`(f.made_at, f.contact_id) < (select l.made_at, l.contact_id from feedback_request l where l.contact_id = ${after})`;
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<FeedbackBehind['rows'][number]>`
      select f.contact_id as contact, f.became_id as became, case when u.anonymous then null else u.name end as customer,
        left(coalesce(nullif(k.subject, ''), k.text), 120) as about, to_json(f.made_at) #>> '{}' as "askedAt", to_json(f.answered_at) #>> '{}' as at,
        f.sorted, f.treated, f.words
      from feedback_request f join contact k on k.id = f.contact_id left join customer u on u.id = k.customer_id cross join organisation o
      where ${monthOfFeedback} = ${month} and ${countedBy[figure]} and ${past}
      order by f.made_at desc, f.contact_id desc limit ${limit + 1}`.execute(tx.sql),
  );
  const page = rows.slice(0, limit);
  return { name: feedbackFigures[figure], rows: page, next: rows.length > limit ? (page.at(-1)?.contact ?? null) : null };
}
