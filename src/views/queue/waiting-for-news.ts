// Customers who are to hear from us today or should have before, by team: the question of the queue's filter, counted, so that the
// figure and the list it opens are the same.
import { sql } from 'kysely';
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Asking } from './queue.ts';
import { newsDue, waitsForNews } from './queue-conditions.ts';

export const WaitingForNews = z
  .object({
    waiting: z.number().int(),
    past: z.number().int().describe('Of these, the ones who should have heard before today is over'),
    teams: z.array(z.object({ id: z.uuid().nullable(), name: z.string(), waiting: z.number().int(), past: z.number().int() })),
  })
  .meta({ id: 'WaitingForNews' });
export type WaitingForNews = z.output<typeof WaitingForNews>;

export async function waitingForNews({ db, actor, now }: Asking): Promise<WaitingForNews | Refusal> {
  if (!may(actor, 'see-figures')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<WaitingForNews['teams'][number]>`
    select t.id, coalesce(t.name, 'No team') as name, count(*)::int as waiting,
      (count(*) filter (where ${newsDue} <= ${now}))::int as past
    from complaint c left join team t on t.id = c.team_id where ${waitsForNews(now)}
    group by t.id, t.name order by t.name nulls last`.execute(tx.sql),
  );
  const sum = (of: 'waiting' | 'past') => rows.reduce((so, row) => so + row[of], 0);
  return { waiting: sum('waiting'), past: sum('past'), teams: rows };
}
