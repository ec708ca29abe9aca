// Rows of contributions: what was asked of whom, when it was chased, and what came of it.
import { type Insertable, sql, type Updateable } from 'kysely';
import type { ContributionKind, ContributionState } from '#domain/contribution.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Contribution {
  readonly complaint: string;
  readonly id: string;
  readonly kind: ContributionKind;
  readonly state: ContributionState;
  readonly askedPerson: string | null;
  readonly askedBy: string | null;
  /** The last day, YYYY-MM-DD. */
  readonly dueOn: string;
}

const columns = [
  'complaint_id as complaint',
  'id',
  'kind',
  'state',
  'asked_person as askedPerson',
  'asked_by as askedBy',
  'due_on as dueOn',
] as const;

/** A request of this complaint, whatever became of it; the complaint is locked already. */
export async function contributionOf(tx: Transaction, complaint: string, id: string): Promise<Contribution | Refusal> {
  const row = await tx.sql
    .selectFrom('contribution')
    .select(columns)
    .where('complaint_id', '=', complaint)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? asContribution(row) : refuse('contribution.unknown');
}

/** One that is still asked for. */
export async function openContribution(tx: Transaction, complaint: string, id: string): Promise<Contribution | Refusal> {
  const found = await contributionOf(tx, complaint, id);
  if (isSettled(found)) return refuse('contribution.settled');
  return found;
}

const isSettled = (found: Contribution | Refusal): boolean => 'state' in found && found.state !== 'asked';

export function asContribution(row: Omit<Contribution, 'kind' | 'state'> & { kind: string; state: string }): Contribution {
  return { ...row, kind: row.kind as ContributionKind, state: row.state as ContributionState };
}

/** Finds and locks what this person was asked for, whether or not they may see the complaint. For the program only. */
export async function lockAskedOf(tx: Transaction, person: string, id: string): Promise<Contribution | Refusal> {
  const wanted = tx.sql.selectFrom('contribution').where('asked_person', '=', person).where('id', '=', id);
  await lockComplaintOf(tx, (await wanted.select('complaint_id').executeTakeFirst())?.complaint_id);
  const row = await wanted.select(columns).forUpdate().executeTakeFirst();
  if (!row) return refuse('contribution.unknown');
  return row.state === 'asked' ? asContribution(row) : refuse('contribution.settled');
}

/** The complaint comes first, as in every command on it, so that an answer and a merge wait for each other. */
export async function lockComplaintOf(tx: Transaction, complaint: string | undefined): Promise<void> {
  if (complaint === undefined) return;
  await tx.sql.selectFrom('complaint').select('id').where('id', '=', complaint).forUpdate().execute();
}

/** Whoever handles the complaint now. */
export async function handlerOf(tx: Transaction, complaint: string): Promise<string | null> {
  const row = await tx.sql.selectFrom('complaint').select('handler_id').where('id', '=', complaint).executeTakeFirst();
  return row?.handler_id ?? null;
}

export async function addContribution(tx: Transaction, row: Insertable<DB['contribution']>): Promise<void> {
  await tx.sql.insertInto('contribution').values(row).execute();
}

export async function saveContribution(
  tx: Transaction,
  { complaint, id }: Pick<Contribution, 'complaint' | 'id'>,
  change: Updateable<DB['contribution']>,
): Promise<void> {
  await tx.sql.updateTable('contribution').set(change).where('complaint_id', '=', complaint).where('id', '=', id).execute();
}

export async function addContributionFiles(
  tx: Transaction,
  { complaint, id }: Pick<Contribution, 'complaint' | 'id'>,
  role: 'shown' | 'answer',
  attachments: readonly string[],
): Promise<void> {
  const rows = [...new Set(attachments)].map((attachment_id) => ({
    complaint_id: complaint,
    contribution_id: id,
    attachment_id,
    role,
  }));
  if (rows.length > 0) await tx.sql.insertInto('contribution_file').values(rows).execute();
}

export interface Chase {
  readonly how: string;
  readonly dueOn: string;
  readonly by: string | null;
  readonly now: Date;
}

/** Notes that it was asked for again, and gives it its new day. */
export async function addChase(tx: Transaction, of: Pick<Contribution, 'complaint' | 'id'>, chase: Chase): Promise<void> {
  const { how, dueOn, by, now } = chase;
  await tx.sql
    .insertInto('contribution_chase')
    .values({ complaint_id: of.complaint, contribution_id: of.id, id: newId(now), at: now, by_person: by, how, due_on: dueOn })
    .execute();
  await saveContribution(tx, of, { due_on: dueOn, warned_on: null });
}

/** Notes as told every overdue contribution that was not told yet, and returns each with whom it concerns. */
export async function overdueUntold(
  tx: Transaction,
  today: string,
): Promise<{ complaint: string; id: string; people: string[] }[]> {
  const { rows } = await sql<{ complaint: string; id: string; people: string[] }>`
    update contribution k set warned_on = ${today}
    from complaint c where c.id = k.complaint_id and c.state in ('open', 'answered')
      and k.state = 'asked' and k.due_on < ${today} and k.warned_on is null
    returning k.complaint_id as complaint, k.id, array_remove(array[c.handler_id, k.asked_by], null) as people`.execute(tx.sql);
  return rows;
}

export type ToAsk = { readonly person: string } | { readonly name: string; readonly role: string };

/** Whom a request goes to: a colleague who is here, or somebody by the name given. */
export async function whomToAsk(
  tx: Transaction,
  of: ToAsk,
): Promise<{ person: string | null; name: string; role: string } | Refusal> {
  if ('name' in of) return { person: null, name: of.name, role: of.role };
  const row = await tx.sql
    .selectFrom('person')
    .select(['id', 'kind', 'name', 'state'])
    .where('id', '=', of.person)
    .executeTakeFirst();
  if (!row || row.kind !== 'colleague') return refuse('person.unknown');
  return row.state === 'active' ? { person: row.id, name: row.name, role: '' } : refuse('contribution.cannot-be-asked');
}
