// Rows of complaints that a register tells, many at once: the complaint, its customer, its points, what was said and answered,
// where it came from. Each is the same set of rows that a complaint logged by hand has; only the journeys are fewer.
import { sql } from 'kysely';
import type { Brought, BroughtIn } from '#domain/import/brought.ts';
import type { Draft } from '#domain/import/draft.ts';
import { writeReference } from '#domain/reference.ts';
import { newId } from '#platform/new-id.ts';
import { insertMany } from '#platform/postgres/insert-many.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { clockRow, dueColumns } from './clocks.ts';
import { newRegimeRows } from './regimes.ts';

export interface Origin {
  readonly importId: string;
  readonly source: string;
  readonly by: string | null;
  readonly now: Date;
  /** Whether what was said is read for signals. */
  readonly toRead: boolean;
}

/** Adds them all. `customers` holds the customer of each, in the same order. */
export async function addBrought(
  tx: Transaction,
  brought: readonly Brought[],
  customers: readonly string[],
  origin: Origin,
): Promise<BroughtIn[]> {
  if (brought.length === 0) return [];
  const numbers = await nextNumbers(tx, brought.length);
  const made = brought.map((one, index) => ({
    ...one,
    id: newId(origin.now),
    contact: newId(origin.now),
    reference: writeReference(one.draft.receivedAt.getUTCFullYear(), numbers[index] ?? 0),
    customer: customers[index] ?? '',
  }));
  await insertMany(
    tx,
    'complaint',
    made.map((one) => complaintRow(one, origin)),
  );
  await insertMany(
    tx,
    'complaint_regime',
    made.flatMap(({ id, regimes }) => newRegimeRows(id, regimes, origin.now)),
  );
  await insertMany(
    tx,
    'complaint_party',
    made.map(({ id, customer }) => ({ complaint_id: id, customer_id: customer, role: 'complainant', is_primary: true })),
  );
  await insertMany(
    tx,
    'contact',
    made.flatMap((one) => contactRows(one, one.customer, origin)),
  );
  await insertMany(
    tx,
    'complaint_point',
    made.flatMap((one) => pointRows(one, origin.now)),
  );
  await insertMany(
    tx,
    'note',
    made.flatMap(({ id, draft }) =>
      draft.note === ''
        ? []
        : [{ complaint_id: id, id: newId(origin.now), author_id: origin.by, at: origin.now, text: draft.note }],
    ),
  );
  await insertMany(
    tx,
    'complaint_origin',
    made.map((one) => ({
      complaint_id: one.id,
      import_id: origin.importId,
      row_number: one.rowNumber,
      cells: one.cells,
      extra: { ...one.draft.extra, ...one.names.extra },
    })),
  );
  await insertMany(
    tx,
    'complaint_clock',
    made.flatMap(({ id, clocks }) => clocks.map((clock) => clockRow(id, clock))),
  );
  await sql`select index_complaints(${made.map(({ id }) => id)}::uuid[])`.execute(tx.sql);
  return made;
}

async function nextNumbers(tx: Transaction, count: number): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`select nextval('complaint_number') as n from generate_series(1, ${count})`.execute(
    tx.sql,
  );
  return rows.map(({ n }) => n);
}

const stageOf: Record<Draft['state'], string> = {
  open: 'listen',
  answered: 'put-right',
  closed: 'learn',
  withdrawn: 'learn',
  'not-for-us': 'listen',
};

function complaintRow(
  { id, reference, draft, names, regimes, sourceId, due, routed }: BroughtIn,
  { importId, source, by, now }: Origin,
) {
  return {
    id,
    reference,
    title: draft.title,
    description: draft.description,
    outcome_wanted: draft.outcomeWanted,
    channel: draft.channel,
    received_at: draft.receivedAt,
    first_made_at: draft.firstMadeAt,
    logged_at: now,
    logged_by: by,
    state: draft.state,
    stage: stageOf[draft.state],
    track: 'full-investigation',
    severity: draft.severity,
    product_id: names.product,
    category_id: names.category,
    cause_id: names.cause,
    legal_entity_id: names.entity.id,
    rule_pack: regimes[0]?.rulePack ?? names.entity.rulePack,
    calendar: names.entity.calendar,
    team_id: names.team ?? routed?.team ?? null,
    handler_id: names.handler,
    handler_since: names.handler === null ? null : now,
    closed_at: draft.closedAt,
    outcome: draft.outcome,
    import_id: importId,
    source,
    source_id: sourceId,
    ...dueColumns(due),
  };
}

/** What the customer told us, and what we answered where the register holds it. */
function contactRows({ id, contact, draft }: BroughtIn, customer: string, { by, now, toRead }: Origin) {
  const about = {
    kind: 'complaint',
    customer_id: customer,
    complaint_id: id,
    channel: draft.channel,
    logged_at: now,
    logged_by: by,
  };
  const heard = { ...about, id: contact, direction: 'in', text: draft.description, received_at: draft.receivedAt, to_read: toRead };
  if (draft.response === '') return [heard];
  return [
    heard,
    {
      ...about,
      id: newId(now),
      to_read: false,
      direction: 'out',
      text: draft.response,
      received_at: draft.closedAt ?? draft.receivedAt,
    },
  ];
}

const pointRows = ({ id, draft }: BroughtIn, now: Date) =>
  draft.points.map((text, index) => ({ complaint_id: id, id: newId(now), position: index + 1, text }));
