// Rows of customers whom a register names: the same person in many rows is one customer here, and one who is known already is
// not added again. Same e-mail address and name, same phone and name, or same name and address: nothing less is the same.
import { sql } from 'kysely';
import type { DraftCustomer } from '#domain/import/draft.ts';
import { newId } from '#platform/new-id.ts';
import { insertMany } from '#platform/postgres/insert-many.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

const lower = (text: string | null): string => (text ?? '').toLowerCase();
const digits = (text: string | null): string => (text ?? '').replaceAll(/\D/g, '');

export type Named = Pick<DraftCustomer, 'name' | 'email' | 'phone' | 'address'>;

/** What makes two the same; '' for somebody who cannot be told from others. */
export function sameness({ name, email, phone, address }: Named): string {
  if (email !== null) return `email ${lower(email)} ${lower(name)}`;
  if (name === null) return '';
  if (digits(phone) !== '') return `phone ${digits(phone)} ${lower(name)}`;
  return address === null ? '' : `address ${lower(address)} ${lower(name)}`;
}

/** The id of the customer of each draft, in order; those not known yet are added. */
export async function customersOf(tx: Transaction, drafts: readonly DraftCustomer[], now: Date): Promise<string[]> {
  const ids = await existing(tx, drafts);
  const added: (DraftCustomer & { id: string })[] = [];
  const found = drafts.map((draft) => {
    const same = sameness(draft);
    const known = same === '' ? undefined : ids.get(same);
    if (known) return known;
    const id = newId(now);
    if (same !== '') ids.set(same, id);
    added.push({ ...draft, id });
    return id;
  });
  await insertMany(
    tx,
    'customer',
    added.map((customer) => rowOf(customer, now)),
  );
  return found;
}

async function existing(tx: Transaction, drafts: readonly DraftCustomer[]): Promise<Map<string, string>> {
  const emails = drafts.flatMap(({ email }) => (email === null ? [] : [lower(email)]));
  const phones = drafts.flatMap(({ email, phone, name }) =>
    email === null && name !== null && digits(phone) !== '' ? [digits(phone)] : [],
  );
  const names = drafts.flatMap(({ email, phone, name, address }) =>
    email === null && name !== null && digits(phone) === '' && address !== null ? [lower(name)] : [],
  );
  if (emails.length + phones.length + names.length === 0) return new Map();
  const { rows } = await sql<Named & { id: string }>`
    select id, name, email, phone, address from customer where email is not null and lower(email) = any(${emails}::text[])
    union select id, name, email, phone, address from customer where phone is not null and regexp_replace(phone, '\\D', '', 'g') = any(${phones}::text[])
    union select id, name, email, phone, address from customer where name is not null and lower(name) = any(${names}::text[])`.execute(
    tx.sql,
  );
  return new Map(rows.map((row) => [sameness(row), row.id]));
}

function rowOf({ id, ...draft }: DraftCustomer & { id: string }, now: Date) {
  const { name, email, phone, address } = draft;
  return {
    id,
    name,
    email,
    phone,
    address,
    anonymous: name === null && email === null && phone === null,
    preferred_channel: draft.preferredChannel,
    language: draft.language,
    created_at: now,
  };
}
