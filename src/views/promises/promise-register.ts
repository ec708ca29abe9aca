// The register of promises: all that are still owed, late ones first and then by day, or those settled lately; whose; and how
// promises were kept lately, in figures.
import { sql } from 'kysely';
import { z } from 'zod';
import { ask } from '#platform/postgres/transaction.ts';
import type { Asking } from '../queue/queue.ts';
import { PromiseLine, promiseJson, promiseLine, type RawPromise } from './promise-line.ts';

export const promisesQuery = z.object({
  whose: z.enum(['mine', 'my-teams', 'all']).default('all').describe('Mine are those I own; my teams’ those on their complaints'),
  which: z.enum(['owed', 'late', 'settled']).default('owed'),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const PromiseFigures = z
  .object({
    since: z.iso.date(),
    onTime: z.number().int().describe('Kept by their day'),
    late: z.number().int().describe('Kept after their day'),
    broken: z.number().int(),
    released: z.number().int().describe('The customer no longer wanted it'),
    owed: z.number().int().describe('Still to be kept'),
    overdue: z.number().int().describe('Still to be kept, past their day'),
    rate: z.number().nullable().describe('Of those whose day has come since then, the part kept on time, 0 to 1; null for none'),
  })
  .meta({ id: 'PromiseFigures' });

export const PromiseRegister = z
  .object({ promises: z.array(PromiseLine), more: z.boolean(), figures: PromiseFigures })
  .meta({ id: 'PromiseRegister' });
export type PromiseRegister = z.output<typeof PromiseRegister>;

type Counts = Omit<z.output<typeof PromiseFigures>, 'rate'>;

export async function promiseRegister(
  { db, actor, rules, now }: Asking,
  { whose, which, limit }: z.output<typeof promisesQuery>,
): Promise<PromiseRegister> {
  const owed = sql`p.state in ('proposed', 'accepted', 'handed-back')`;
  const mine = sql`p.owner_id = ${actor.id}`;
  const ours = sql`c.team_id = any (${actor.teams}::uuid[])`;
  const of = whose === 'mine' ? mine : whose === 'my-teams' ? ours : sql`true`;
  const asked = { owed, late: sql`${owed} and p.due_at <= ${now}`, settled: sql`p.settled_at is not null` }[which];
  const order = which === 'settled' ? sql`p.settled_at desc, p.id` : sql`p.due_at, p.id`;
  const since = new Date(now.getTime() - 90 * 86_400_000);
  const lately = sql`p.settled_at >= ${since}`;
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ promises: RawPromise[]; counts: Counts }>`
    select
      coalesce((select json_agg(l.line order by l.place) from (
        select ${promiseJson} as line, row_number() over (order by ${order}) as place
        from promise p join complaint c on c.id = p.complaint_id where ${asked} and ${of} order by ${order} limit ${limit + 1}) l), '[]') as promises,
      (select json_build_object('since', ${since.toISOString().slice(0, 10)}::text,
        'onTime', count(*) filter (where p.state = 'kept' and p.settled_at < p.due_at and ${lately}),
        'late', count(*) filter (where p.state = 'kept' and p.settled_at >= p.due_at and ${lately}),
        'broken', count(*) filter (where p.state = 'broken' and ${lately}),
        'released', count(*) filter (where p.state = 'released' and ${lately}),
        'owed', count(*) filter (where ${owed}),
        'overdue', count(*) filter (where ${owed} and p.due_at <= ${now}))
        from promise p join complaint c on c.id = p.complaint_id where ${of} and (${owed} or ${lately})) as counts`.execute(tx.sql),
  );
  const [found] = rows;
  if (!found) throw new Error('The register of promises was asked for and nothing was answered.');
  const { promises, counts } = found;
  const come = counts.onTime + counts.late + counts.broken + counts.overdue;
  return {
    promises: promises.slice(0, limit).map((one) => promiseLine(one, actor, rules, now)),
    more: promises.length > limit,
    figures: { ...counts, rate: come === 0 ? null : counts.onTime / come },
  };
}
