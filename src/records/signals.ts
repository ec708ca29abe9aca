// Rows of signals: what was raised from a contact, what a colleague said of it, what was noticed and done. They go with the contact.
import { sql, type Updateable } from 'kysely';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Raised } from '#domain/signal/raising.ts';
import { isNoticedSign, type NoticedSign } from '#domain/signal/noticed-sign.ts';
import type { Signal, SignalOutcome, SignalState } from '#domain/signal/signal.ts';
import { inTenThousandths } from '#domain/signal/ten-thousandths.ts';
import { rowsAs } from '#platform/postgres/insert-many.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface LockedSignal extends Signal {
  readonly contact: string;
  /** The chain its history joins: of the complaint its contact is part of, or of the contact itself. */
  readonly about: string;
  readonly owner: string | null;
  readonly version: number;
}

/** The contact a sign was noticed in, where it is among those the person may see. */
export async function contactOfSigns(tx: Transaction, id: string) {
  const row = await tx.sql
    .selectFrom('contact')
    .select(['id', 'complaint_id', 'direction', 'spotted_by_us'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('contact.unknown');
  if (row.direction === 'out' || (row.spotted_by_us && row.complaint_id === null)) return refuse('signal.our-words');
  return { id, about: row.complaint_id ?? id, complaint: row.complaint_id };
}

export async function lockSignal(tx: Transaction, contact: string, seen?: number): Promise<LockedSignal | Refusal> {
  const known = await tx.sql.selectFrom('contact').select(['id', 'complaint_id']).where('id', '=', contact).executeTakeFirst();
  if (!known) return refuse('contact.unknown');
  const row = await tx.sql
    .selectFrom('contact_signal')
    .selectAll()
    .where('contact_id', '=', contact)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('signal.unknown');
  if (seen !== undefined && seen !== row.version) return refuse('page.stale', { facts: { seen, now: row.version } });
  return {
    contact,
    about: known.complaint_id ?? contact,
    state: row.state as SignalState,
    outcome: row.outcome as SignalOutcome | null,
    onComplaint: row.on_complaint,
    isComplaint: known.complaint_id !== null,
    owner: row.owner_id,
    version: row.version,
  };
}

export async function saveSignal(tx: Transaction, contact: string, change: Updateable<DB['contact_signal']>): Promise<void> {
  await tx.sql
    .updateTable('contact_signal')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('contact_id', '=', contact)
    .execute();
}

export interface Raising {
  readonly contact: string;
  readonly raised: Raised;
  readonly onComplaint: boolean;
}

/** Raises each signal, or weighs one nobody judged yet anew, in one statement. How many of them are new. */
export async function raiseSignals(
  tx: Transaction,
  signals: readonly Raising[],
  { by, now }: { by: string | null; now: Date },
): Promise<number> {
  if (signals.length === 0) return 0;
  const weighed = signals.map(({ contact, raised: { level, likelihood, parts }, onComplaint }) => ({
    contact_id: contact,
    level,
    likelihood: inTenThousandths(likelihood),
    parts,
    raised_at: now,
    raised_by: by,
    on_complaint: onComplaint,
  }));
  const { rows } = await sql<{ fresh: boolean }>`
    insert into contact_signal (contact_id, level, likelihood, parts, raised_at, raised_by, on_complaint)
    select contact_id, level, likelihood, parts, raised_at, raised_by, on_complaint from ${rowsAs('contact_signal', weighed)}
    on conflict (contact_id) do update set level = excluded.level, likelihood = excluded.likelihood, parts = excluded.parts
      where contact_signal.state = 'open'
    returning xmax = 0 as fresh`.execute(tx.sql);
  return rows.filter(({ fresh }) => fresh).length;
}

export async function noticedIn(tx: Transaction, contacts: readonly string[]): Promise<Map<string, NoticedSign[]>> {
  const rows = await tx.sql.selectFrom('noticed_sign').select(['contact_id', 'sign']).where('contact_id', 'in', contacts).execute();
  const found = new Map<string, NoticedSign[]>();
  for (const { contact_id, sign } of rows) if (isNoticedSign(sign)) found.set(contact_id, [...(found.get(contact_id) ?? []), sign]);
  return found;
}

/** Keeps exactly these signs as noticed. What somebody noticed before keeps who and when. */
export async function keepNoticed(
  tx: Transaction,
  contact: string,
  signs: readonly NoticedSign[],
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  const gone = tx.sql.deleteFrom('noticed_sign').where('contact_id', '=', contact);
  await (signs.length > 0 ? gone.where('sign', 'not in', signs) : gone).execute();
  if (signs.length === 0) return;
  await tx.sql
    .insertInto('noticed_sign')
    .values(signs.map((sign) => ({ contact_id: contact, sign, noticed_by: by, noticed_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
