// Whom the people of another help desk are here: by their account there, else by e-mail address or telephone number where exactly one
// customer has it who is not confidential. Everybody else is added, each once.
import { sql } from 'kysely';
import { newId } from '#platform/new-id.ts';
import { insertMany } from '#platform/postgres/insert-many.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface DeskPerson {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly account: string | null;
}

const digits = (phone: string | null): string => (phone ?? '').replaceAll(/\D/g, '').slice(-9);
const emailOf = ({ email }: DeskPerson): string => (email ?? '').toLowerCase();
const phoneOf = ({ phone }: DeskPerson): string => (digits(phone).length >= 7 ? digits(phone) : '');

/** The keys by which somebody is known, surest first. */
function keysOf(person: DeskPerson): string[] {
  const keys = [['account', person.account ?? ''], ['email', emailOf(person)], ['phone', emailOf(person) === '' ? phoneOf(person) : '']] as const;
  return keys.filter(([, value]) => value !== '').map(([kind, value]) => `${kind} ${value}`);
} // biome-ignore format: a list is read as one

/** The customer of each, in order; null for somebody of whom nothing is known but perhaps a name. The desk is locked meanwhile. */
export async function deskCustomers(
  tx: Transaction,
  desk: string,
  people: readonly DeskPerson[],
  now: Date,
): Promise<(string | null)[]> {
  const known = await knownAs(tx, desk, people);
  const added: { id: string; created_at: Date; name: string | null; email: string | null; phone: string | null }[] = [];
  const accounts = new Map<string, string>();
  const found = people.map((person) => {
    const keys = keysOf(person);
    let id = keys.map((key) => known.get(key)).find((one) => one !== undefined);
    if (id === undefined) {
      if (keys.length === 0 && !person.name) return null;
      id = newId(now);
      added.push({ id, created_at: now, name: person.name, email: person.email, phone: person.phone });
    }
    for (const key of keys) if (!known.has(key)) known.set(key, id);
    if (person.account) accounts.set(person.account, id);
    return id;
  });
  await insertMany(tx, 'customer', added);
  await keepAccounts(tx, desk, accounts);
  return found;
}

async function knownAs(tx: Transaction, desk: string, people: readonly DeskPerson[]): Promise<Map<string, string>> {
  const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');
  const { rows } = await sql<{ key: string; id: string }>`
    select 'account ' || account as key, customer_id as id from desk_person
      where desk_id = ${desk} and account = any (${distinct(people.map(({ account }) => account ?? ''))}::text[])
    union all select 'email ' || lower(email), min(id::text)::uuid from customer
      where lower(email) = any (${distinct(people.map(emailOf))}::text[]) and not confidential group by lower(email) having count(*) = 1
    union all select 'phone ' || right(regexp_replace(phone, '\\D', '', 'g'), 9), min(id::text)::uuid from customer
      where phone is not null and not confidential
        and right(regexp_replace(phone, '\\D', '', 'g'), 9) = any (${distinct(people.map((one) => (emailOf(one) === '' ? phoneOf(one) : '')))}::text[])
      group by right(regexp_replace(phone, '\\D', '', 'g'), 9) having count(*) = 1`.execute(tx.sql);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

async function keepAccounts(tx: Transaction, desk: string, accounts: ReadonlyMap<string, string>): Promise<void> {
  if (accounts.size === 0) return;
  await sql`insert into desk_person (desk_id, account, customer_id)
    select ${desk}, account, customer::uuid from unnest(${[...accounts.keys()]}::text[], ${[...accounts.values()]}::text[]) as t (account, customer)
    on conflict (desk_id, account) do update set customer_id = excluded.customer_id`.execute(tx.sql);
}
