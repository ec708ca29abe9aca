// Every row of a list, for a file: the same rows in the same order as on the screen, a thousand at a time, each thousand asked for
// under the person's own sight. It holds no transaction open while the file is sent.
import type { QueueFilter } from '#domain/queue-filter.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Cursor } from './cursor.ts';
import { dueInWords } from './due-in-words.ts';
import { type Asking, rowsAfter } from './queue.ts';
import type { RawRow } from './queue-row.ts';

const atOnce = 1000;

export const exportColumns = [
  'reference',
  'title',
  'customer',
  'state',
  'stage',
  'track',
  'level',
  'severity',
  'waitingOn',
  'channel',
  'receivedAt',
  'dueDay',
  'standing',
  'handler',
  'team',
  'id',
  'restricted',
] as const;
export type ExportRow = Readonly<Record<(typeof exportColumns)[number], string | number | null>>;

/** The rows of the list, in batches. */
export async function* exportRows(asking: Asking, filter: QueueFilter): AsyncGenerator<ExportRow[]> {
  let after: Cursor | undefined;
  for (;;) {
    const wanted = { filter, limit: atOnce, after };
    const rows = await ask(asking.db, { person: asking.actor.id }, (tx) => rowsAfter(tx, asking, wanted));
    if (rows.length > 0) yield rows.map((row) => exportRow(row, asking));
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = [last.at, last.id];
  }
}

function exportRow(row: RawRow, { rules, now }: Asking): ExportRow {
  return {
    reference: row.reference,
    // A file leaves this system, where nothing would hold a restriction: what was told and by whom stays here, the rest is counted.
    title: row.restricted ? null : row.title,
    customer: row.restricted ? null : row.customer,
    state: row.state,
    stage: row.stage,
    track: row.track,
    level: row.level,
    severity: row.severity,
    waitingOn: row.waitingOn,
    channel: row.channel,
    receivedAt: row.receivedAt.toISOString(),
    dueDay: row.dueDay,
    standing: dueInWords(row, rules, now)?.standing ?? null,
    handler: row.handler?.name ?? null,
    team: row.team?.name ?? null,
    id: row.id,
    restricted: row.restricted ? 'yes' : null,
  };
}
