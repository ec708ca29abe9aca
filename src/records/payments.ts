// Rows of payments, and what similar complaints received, told without saying which.
import { sql } from 'kysely';
import type { Actor } from '#domain/actor.ts';
import type { Complaint } from '#domain/complaint.ts';
import type { Option } from '#domain/option.ts';
import { type PaymentDeed, type Payment, whyNotPayment } from '#domain/payment.ts';
import type { RedressBasis } from '#domain/redress.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusal.ts';
import { nearestGroup, noGroups, type SimilarGroups } from '#domain/similar-redress.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { lockFor } from './complaints.ts';
import { savingOf } from './versioned-rows.ts';

export interface ArrangedPayment {
  readonly payment: string;
  readonly basis: RedressBasis;
  readonly minor: number;
  readonly currency: string;
  readonly option: string;
}

/** Puts the money of an option on its way, one payment an item. Returns them. */
export async function arrangePayments(
  tx: Transaction,
  complaint: string,
  { id: option, items, currency }: Option,
  made: { readonly by: string | null; readonly now: Date },
): Promise<ArrangedPayment[]> {
  const arranged = items.map(({ basis, minor }) => ({ payment: newId(made.now), basis, minor, currency, option }));
  if (arranged.length === 0) return [];
  const rows = arranged.map(({ payment, basis, minor }) => ({
    complaint_id: complaint,
    id: payment,
    option_id: option,
    basis,
    amount_minor: minor,
    currency,
    arranged_by: made.by,
    arranged_at: made.now,
  }));
  await tx.sql.insertInto('payment').values(rows).execute();
  return arranged;
}

export interface FoundPayment extends Payment {
  readonly basis: RedressBasis;
  readonly minor: number;
  readonly currency: string;
  readonly option: string;
}

export interface PaymentAsked {
  readonly actor: Actor;
  readonly complaint: string;
  readonly payment: string;
  readonly seen: number;
  readonly deed: PaymentDeed;
}

/** Locks the complaint and finds the payment for a deed; refused when it does not allow that now, or changed since it was seen. */
export async function lockPayment(
  tx: Transaction,
  { actor, complaint: id, payment, seen, deed }: PaymentAsked,
): Promise<{ complaint: Complaint; payment: FoundPayment } | Refusal> {
  const complaint = await lockFor(tx, { actor, complaint: id, deed: 'pay' });
  if (isRefusal(complaint)) return complaint;
  const row = await tx.sql
    .selectFrom('payment')
    .selectAll()
    .where('complaint_id', '=', id)
    .where('id', '=', payment)
    .executeTakeFirst();
  if (!row) return refuse('payment.unknown');
  const found: FoundPayment = {
    id: row.id,
    state: row.state as Payment['state'],
    arrangedBy: row.arranged_by,
    basis: row.basis as RedressBasis,
    minor: row.amount_minor,
    currency: row.currency,
    option: row.option_id,
  };
  const no = whyNotPayment(deed, found, actor);
  if (no) return refuse(no);
  return seen === row.version ? { complaint, payment: found } : refuse('page.stale', { facts: { seen, now: row.version } });
}

/** Saves changed columns and raises the payment's version. Returns the new version. */
export const savePayment = savingOf('payment');

/** Whether this file is kept with the complaint, and was not removed. */
export async function isKeptFile(tx: Transaction, complaint: string, file: string): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('attachment')
    .select('id')
    .where('complaint_id', '=', complaint)
    .where('id', '=', file)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** What similar complaints received in all, from the nearest group that is large enough to compare with. */
export async function similarAmounts(tx: Transaction, complaint: string): Promise<readonly number[]> {
  const { rows } = await sql<SimilarGroups>`
    select array(select amount_minor from redress_of_similar(${complaint}, true, true)) as outcome,
      array(select amount_minor from redress_of_similar(${complaint}, true, false)) as category,
      array(select amount_minor from redress_of_similar(${complaint}, false, false)) as product`.execute(tx.sql);
  return nearestGroup(rows[0] ?? noGroups).amounts;
}
