// How many complaints wait where: the figures beside the places and above the queue. Counting stops at a thousand, since "1,000+"
// says as much as the exact figure and costs the same however many there are.
import { sql } from 'kysely';
import { z } from 'zod';
import type { QueueFilter } from '#domain/queue-filter.ts';
import { ask } from '#platform/postgres/transaction.ts';
import { type Asking, sight } from './queue.ts';
import { pageIds } from './queue-branches.ts';
import type { Sql } from './queue-conditions.ts';

export const mostCounted = 1000;

export const Counted = z
  .object({
    count: z.number().int().describe('Up to 1,000'),
    more: z.boolean().describe('Whether there are more than were counted'),
  })
  .meta({ id: 'Counted' });
export type Counted = z.output<typeof Counted>;

export const QueueCounts = z
  .object({
    all: Counted,
    mine: Counted,
    myTeams: Counted,
    unassigned: Counted,
    overdue: Counted.describe('Mine, overdue'),
    atRisk: Counted.describe('Mine, at risk'),
  })
  .meta({ id: 'QueueCounts' });
export type QueueCounts = z.output<typeof QueueCounts>;

const lists: Readonly<Record<keyof QueueCounts, QueueFilter>> = {
  all: {},
  mine: { whose: 'mine' },
  myTeams: { whose: 'my-teams' },
  unassigned: { whose: 'unassigned' },
  overdue: { whose: 'mine', due: 'overdue' },
  atRisk: { whose: 'mine', due: 'at-risk' },
};

export async function queueCounts(asking: Asking): Promise<QueueCounts> {
  const [all, mine, myTeams, unassigned, overdue, atRisk] = await countEach(asking, Object.values(lists));
  const none = { count: 0, more: false };
  return {
    all: all ?? none,
    mine: mine ?? none,
    myTeams: myTeams ?? none,
    unassigned: unassigned ?? none,
    overdue: overdue ?? none,
    atRisk: atRisk ?? none,
  };
}

/** How many complaints one list has. */
export async function countOf(asking: Asking, filter: QueueFilter): Promise<Counted> {
  const [counted] = await countEach(asking, [filter]);
  return counted ?? { count: 0, more: false };
}

async function countEach({ db, actor, now }: Asking, filters: readonly QueueFilter[]): Promise<Counted[]> {
  const counts: Sql[] = filters.map((filter) => {
    const ids = pageIds({ filter, person: actor.id, now }, { limit: mostCounted + 1, ...sight(actor) });
    return sql`(select count(*)::int from (${ids}) listed)`;
  });
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(tx.sql),
  );
  return (rows[0]?.counts ?? []).map((found) => ({ count: Math.min(found, mostCounted), more: found > mostCounted }));
}
