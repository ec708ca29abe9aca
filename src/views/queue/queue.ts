// One page of the queue: what is due first, narrowed as asked, from after the last row of the page before. It walks an index and
// stops at the page's end, so it is as quick at a million complaints as at ten thousand.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { PersonActor } from '#domain/actor.ts';
import { queueAddress } from '#domain/queue-filter.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { keptPlan } from '#platform/postgres/kept-plan.ts';
import { ask, type Transaction } from '#platform/postgres/transaction.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { orderOf, pageIds } from './queue-branches.ts';
import type { Asked } from './queue-conditions.ts';
import { QueueRow, queueRow, type RawRow, rowColumns } from './queue-row.ts';

export const queueQuery = queueAddress.extend({
  after: z.string().max(400).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type QueueQuery = z.output<typeof queueQuery>;

export const QueuePage = z
  .object({
    rows: z.array(QueueRow),
    next: z.string().nullable().describe('Give this as `after` for the next page; null on the last'),
  })
  .meta({ id: 'QueuePage' });
export type QueuePage = z.output<typeof QueuePage>;

/** Who asks, and what the answer depends on besides. */
export interface Asking {
  readonly db: Kysely<DB>;
  readonly actor: PersonActor;
  readonly rules: Rules;
  readonly now: Date;
}

export async function queue(asking: Asking, query: QueueQuery): Promise<QueuePage | Refusal> {
  const { after, limit, ...filter } = query;
  const from = after === undefined ? undefined : readCursor(after);
  if (after !== undefined && from === undefined) return refuse('cursor.unreadable');
  return ask(asking.db, { person: asking.actor.id }, async (tx) => {
    const found = await rowsAfter(tx, asking, { filter, limit: limit + 1, after: from });
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      rows: rows.map((row) => queueRow(row, asking.actor, asking.rules, asking.now)),
      next: last && found.length > limit ? writeCursor(last.at, last.id) : null,
    };
  });
}

export interface Wanted {
  readonly filter: Asked['filter'];
  readonly limit: number;
  readonly after: Cursor | undefined;
}

/** The rows of one page as they come from the database, in order. */
export async function rowsAfter(tx: Transaction, { actor, now }: Pick<Asking, 'actor' | 'now'>, wanted: Wanted): Promise<RawRow[]> {
  const { filter, limit, after } = wanted;
  const ids = pageIds({ filter, person: actor.id, now }, { limit, after, ...sight(actor) });
  const direction = orderOf(filter) === 'due' ? sql`asc` : sql`desc`;
  const { rows } = await sql<RawRow>`${keptPlan}
    with page as materialized (${ids})
    select ${rowColumns(now)} from page join complaint c on c.id = page.id
    order by page.at ${direction}, c.id ${direction}`.execute(tx.sql);
  return rows;
}

/** What of every list the person may see: where the branches of a queue are looked for. */
export const sight = (actor: PersonActor) => ({
  everything: actor.permissions.has('see-every-complaint'),
  teams: actor.teams,
});
