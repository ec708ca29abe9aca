// Rows of what we asked the customer for, each chase of it, and the files that came in answer.
import { type Insertable, sql } from 'kysely';
import { type Day, day } from '#domain/day.ts';
import type { InformationRequest, RequestState } from '#domain/information-request.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { savingOf } from './versioned-rows.ts';

export async function addInformationRequest(tx: Transaction, row: Insertable<DB['information_request']>): Promise<void> {
  await tx.sql.insertInto('information_request').values(row).execute();
}

/** The request; the complaint is locked already. Refused when it is not there, or was changed since `seen`. */
export async function informationRequestOf(
  tx: Transaction,
  complaint: string,
  id: string,
  seen: number,
): Promise<(InformationRequest & { readonly at: Date }) | Refusal> {
  const row = await tx.sql
    .selectFrom('information_request')
    .select(['id', 'state', 'holds_up', 'version', 'at', sql<string>`to_char(due_on, 'YYYY-MM-DD')`.as('due_on')])
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return refuse('information.unknown');
  if (row.version !== seen) return refuse('information.changed-since', { facts: { seen, now: row.version } });
  const { state, holds_up, version, due_on, at } = row;
  return { id, state: state as RequestState, holdsUp: holds_up, dueOn: day(due_on), version, at };
}

export const saveInformationRequest = savingOf('information_request');

export async function addInformationChase(tx: Transaction, row: Insertable<DB['information_chase']>): Promise<void> {
  await tx.sql.insertInto('information_chase').values(row).execute();
}

/** Whether any request is still open that holds the complaint up. */
export async function stillHeldUp(tx: Transaction, complaint: string): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('information_request')
    .select('id')
    .where('complaint_id', '=', complaint)
    .where('state', '=', 'open')
    .where('holds_up', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes of files that they came in answer to a request; how many of them were found. */
export async function answerWithFiles(
  tx: Transaction,
  complaint: string,
  request: string,
  files: readonly string[],
): Promise<number> {
  if (files.length === 0) return 0;
  const { numUpdatedRows } = await tx.sql
    .updateTable('attachment')
    .set({ answers_request: request })
    .where('complaint_id', '=', complaint)
    .where('id', 'in', files)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export interface LateRequest {
  readonly complaint: string;
  readonly request: string;
  readonly due: Day;
  readonly handler: string | null;
}

/** Marks open requests late that were due before the day, of complaints still at work; those newly marked. */
export async function markLate(tx: Transaction, today: Day, now: Date): Promise<LateRequest[]> {
  const { rows } = await sql<Omit<LateRequest, 'due'> & { due: string }>`
    update information_request r set late_since = ${now} from complaint c
    where c.id = r.complaint_id and c.state in ('open', 'answered') and r.state = 'open' and r.late_since is null and r.due_on < ${today}::date
    returning r.complaint_id as complaint, r.id as request, to_char(r.due_on, 'YYYY-MM-DD') as due, c.handler_id as handler`.execute(
    tx.sql,
  );
  return rows.map((row) => ({ ...row, due: day(row.due) }));
}
