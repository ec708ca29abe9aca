// The registers that were brought in, newest first: what each made, how far it has come, what may be done with it next.
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type Actor, may, type PersonActor } from '#domain/actor.ts';
import { type ImportState, importActions, importActionsOpen, importStates } from '#domain/import/import-state.ts';
import { progressOf } from '#domain/import/progress.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { ask } from '#platform/postgres/transaction.ts';

const when = z.iso.datetime({ offset: true });

export const ImportSummary = z.object({
  id: z.uuid(),
  fileName: z.string(),
  source: z.string(),
  format: z.enum(['csv', 'json-lines', 'xlsx']),
  state: z.enum(importStates),
  madeBy: z.string().nullable(),
  madeAt: when,
  finishedAt: when.nullable(),
  undoneAt: when.nullable(),
  rows: z.number(),
  rowsDone: z.number(),
  made: z.number(),
  known: z.number(),
  changed: z.number(),
  refused: z.number(),
  warned: z.number(),
  takenBack: z.number(),
  /** Why it could not go on, where it failed. */
  fault: z.string().nullable(),
  progress: z.object({ percent: z.number(), rate: z.number().nullable(), secondsLeft: z.number().nullable() }),
  allowed: z.array(z.enum(importActions)),
});
export type ImportSummary = z.output<typeof ImportSummary>;

export const ImportList = z.object({ imports: z.array(ImportSummary), next: z.string().nullable() }).meta({ id: 'ImportList' });

export interface SummaryRow {
  readonly summary: Omit<ImportSummary, 'progress' | 'allowed'>;
  readonly made_by: string | null;
  readonly reckoned_from: Date | null;
  readonly reckoned_rows: number;
  readonly worked_at: Date | null;
}

/** The summary of the import `b`, and what its progress is reckoned from. */
export const summaryColumns = sql`
  json_build_object('id', b.id, 'fileName', b.file_name, 'source', b.source, 'format', b.format, 'state', b.state,
    'madeBy', (select name from person where person.id = b.made_by), 'madeAt', b.made_at, 'finishedAt', b.finished_at,
    'undoneAt', b.undone_at, 'rows', b.rows_total, 'rowsDone', b.rows_done, 'made', b.complaints_made, 'known', b.rows_known,
    'changed', b.rows_changed, 'refused', b.rows_refused, 'warned', b.rows_warned, 'takenBack', b.taken_back, 'fault', b.fault) as summary,
  b.made_by, b.reckoned_from, b.reckoned_rows, b.worked_at`;

export function summaryOf(actor: Actor, row: SummaryRow): ImportSummary {
  const { summary, made_by: madeBy, reckoned_from: reckonedFrom, reckoned_rows: reckonedRows, worked_at: workedAt } = row;
  const course = { rowsTotal: summary.rows, rowsDone: summary.rowsDone, reckonedFrom, reckonedRows, workedAt };
  const allowed = importActionsOpen(actor, { state: summary.state satisfies ImportState, madeBy });
  return { ...summary, progress: progressOf(course), allowed };
}

const atOnce = 50;

/** `after` is the id of the last import of the page before. */
export async function importList(
  db: Kysely<DB>,
  actor: PersonActor,
  after?: string,
): Promise<z.output<typeof ImportList> | Refusal> {
  if (!may(actor, 'import')) return refuse('permission.missing');
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<SummaryRow>`select ${summaryColumns} from import_batch b
      where ${after ?? null}::uuid is null or (b.made_at, b.id) < (select made_at, id from import_batch where id = ${after ?? null}::uuid)
      order by b.made_at desc, b.id desc limit ${atOnce + 1}`.execute(tx.sql),
  );
  const imports = rows.slice(0, atOnce).map((row) => summaryOf(actor, row));
  return { imports, next: rows.length > atOnce ? (imports.at(-1)?.id ?? null) : null };
}
