// Rows of what is corrected at a customer's request: their own details, and notices that stand beside what a complaint says.
import { type Refusal, isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { indexForSearch } from './complaints.ts';
import { complaintsOfCustomer, lockCustomer, saveCustomer } from './customers.ts';
import { customersOfRequest } from './data-requests.ts';
import { addNoteRow } from './notes.ts';
import { complaintsOfRequest } from './restrictions.ts';

export interface CorrectedDetails {
  readonly customer: string;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
}

/** Corrects the details of one of those whose data the request is about; which fields became another. */
export async function correctDetails(tx: Transaction, request: string, given: CorrectedDetails): Promise<string[] | Refusal> {
  const { customer, version, ...details } = given;
  if (!(await customersOfRequest(tx, request)).includes(customer)) return refuse('data-right.not-theirs');
  const known = await lockCustomer(tx, customer, version);
  if (isRefusal(known)) return known;
  const told = Object.entries(details).flatMap(([field, value]) => (value === undefined ? [] : [[field, value || null] as const]));
  const fields = told.flatMap(([field, value]) => ((known[field as keyof typeof known] ?? null) === value ? [] : [field]));
  if (fields.length === 0) return [];
  await saveCustomer(tx, customer, Object.fromEntries(told));
  for (const complaint of await complaintsOfCustomer(tx, customer)) await indexForSearch(tx, complaint);
  return fields;
}

interface Notice {
  readonly complaint: string;
  readonly text: string;
  readonly by: string | null;
  readonly now: Date;
}

/** What was written stays as it was; that it is wrong, and what is right, stands beside it as a note. */
export async function addCorrection(
  tx: Transaction,
  request: string,
  { complaint, text, by, now }: Notice,
): Promise<string | Refusal> {
  if (!(await complaintsOfRequest(tx, request)).includes(complaint)) return refuse('data-right.not-theirs');
  const id = newId(now);
  await addNoteRow(tx, { complaint, id, author: by, text, mentions: [], corrects: null, now });
  await indexForSearch(tx, complaint);
  return id;
}
