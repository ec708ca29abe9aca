// What lies beside a complaint's own rows and goes with it: typed drafts, the register it was imported from, files nobody else
// names, customers who have nothing else here.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { forgetSamples } from '../imports.ts';

/** Drafts typed anywhere on the complaint: on its page, its contacts, its letters, or to answer a question about it. */
export async function removeDrafts(tx: Transaction, complaint: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from draft where substring(place from '[0-9a-f]{8}-[0-9a-f-]{27}$')::uuid in (
      select ${complaint}::uuid
      union select id from contact where complaint_id = ${complaint}
      union select id from letter where complaint_id = ${complaint}
      union select id from contribution where complaint_id = ${complaint}
      union select id from option_opinion where complaint_id = ${complaint})`.execute(tx.sql);
  return Number(numAffectedRows ?? 0n);
}

/**
 * What is left of the register a complaint was imported from: the bytes, what was read in them, the rows that were refused. They
 * are as old as the complaint, and nothing is done with them any more.
 */
export async function removeRegister(tx: Transaction, complaint: string): Promise<number> {
  const { rows } = await sql<{ import: string }>`
    select import_id as import from complaint where id = ${complaint} and import_id is not null`.execute(tx.sql);
  const [from] = rows;
  if (!from) return 0;
  const chunks = await sql`delete from import_chunk where import_id = ${from.import}`.execute(tx.sql);
  const errors = await sql`delete from import_row_error where import_id = ${from.import}`.execute(tx.sql);
  await forgetSamples(tx, from.import);
  await sql`update import_batch set erased_too_because = '' where id = ${from.import}`.execute(tx.sql);
  return Number((chunks.numAffectedRows ?? 0n) + (errors.numAffectedRows ?? 0n));
}

/** Bundles drawn up for people who asked for their data, where something of this complaint is in them: their digest stays. */
export async function removeBundles(tx: Transaction, complaint: string): Promise<number> {
  const theirs = sql`(select c.request_id from data_request_customer c join complaint_party p on p.customer_id = c.customer_id
    where p.complaint_id = ${complaint})`;
  await sql`delete from data_request_item where request_id in ${theirs}`.execute(tx.sql);
  const { numAffectedRows } = await sql`delete from data_request_chunk where request_id in ${theirs}`.execute(tx.sql);
  await sql`update data_request set bundle = 'removed' where bundle = 'there' and id in ${theirs}`.execute(tx.sql);
  await sql`update data_request set asked = 'Erased', asked_by = '', authority = '', identity_how = '', looked_words = '', ended_words = '',
    ended_how = '', extended_because = '', extended_told = '', decided_because = '', carried_out = '' where id in ${theirs}`.execute(
    tx.sql,
  );
  return Number(numAffectedRows ?? 0n);
}

/**
 * Searches that colleagues saved and that name somebody who has nothing else here: they find nobody any more. By full name, e-mail
 * address or telephone number, as what is held on a person is found.
 */
export async function removeSearches(tx: Transaction, complaint: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from saved_view v where exists (
      select 1 from complaint_party p join customer u on u.id = p.customer_id, unnest(array[u.email, u.phone, u.name]) as known
      where p.complaint_id = ${complaint} and length(known) > 4
        and position(lower(known) in lower(v.name || ' ' || v.filter::text)) > 0
        and not exists (select 1 from complaint_party o join complaint c on c.id = o.complaint_id
          where o.customer_id = u.id and o.complaint_id <> ${complaint} and c.erased_at is null))`.execute(tx.sql);
  return Number(numAffectedRows ?? 0n);
}

/** Contents that no attachment and no evidence names any more. */
export async function removeFiles(tx: Transaction, digests: readonly Buffer[]): Promise<{ removed: number; objects: string[] }> {
  if (digests.length === 0) return { removed: 0, objects: [] };
  const { rows } = await sql<{ digest: string; kept: string }>`
    delete from file_content f where f.digest = any (${digests})
      and not exists (select 1 from attachment a where a.digest = f.digest)
      and not exists (select 1 from evidence e where e.digest = f.digest)
      and not exists (select 1 from portal_draft_file d where d.digest = f.digest)
    returning encode(f.digest, 'hex') as digest, f.kept_in as kept`.execute(tx.sql);
  return { removed: rows.length, objects: rows.filter(({ kept }) => kept === 'object-storage').map(({ digest }) => digest) };
}

/** Customers who are named by nothing any more; their lifted holds go with them. */
export async function removeCustomers(tx: Transaction, customers: readonly string[]): Promise<number> {
  if (customers.length === 0) return 0;
  const { rows } = await sql<{ id: string }>`
    select c.id from customer c where c.id = any (${customers})
      and not exists (select 1 from complaint_party p where p.customer_id = c.id)
      and not exists (select 1 from contact k where k.customer_id = c.id)
      and not exists (select 1 from contact_affected a where a.customer_id = c.id)
      and not exists (select 1 from letter l where l.recipient_id = c.id)
      and not exists (select 1 from outgoing_message m where m.customer_id = c.id and not (m.kind = 'problem' and m.complaint_id is null))
      and not exists (select 1 from promise p where p.to_customer = c.id)
      and not exists (select 1 from legal_hold h where h.customer_id = c.id and h.lifted_at is null)
    for update`.execute(tx.sql);
  const gone = rows.map(({ id }) => id);
  if (gone.length === 0) return 0;
  await sql`delete from draft where place = any (${gone.map((id) => `customer:${id}`)})`.execute(tx.sql);
  await sql`delete from data_request_customer where customer_id = any (${gone})`.execute(tx.sql);
  await sql`delete from legal_hold where customer_id = any (${gone})`.execute(tx.sql);
  await removeTold(tx, gone);
  await sql`delete from customer where id = any (${gone})`.execute(tx.sql);
  return gone.length;
}

/** That they were on a list of those a problem touched, that they were told, and what they were told. */
async function removeTold(tx: Transaction, customers: readonly string[]): Promise<void> {
  await sql`delete from problem_told where customer_id = any (${customers})`.execute(tx.sql);
  await sql`delete from problem_affected where customer_id = any (${customers})`.execute(tx.sql);
  await sql`delete from outgoing_message where customer_id = any (${customers}) and kind = 'problem' and complaint_id is null`.execute(
    tx.sql,
  );
}

/**
 * Lists of customers whom problems touched that ended so long ago: who was on them, what each was told, and whoever is known by
 * nothing else. The figures stay with the message. Returns whom each problem let go.
 */
export async function forgetAffected(tx: Transaction, endedBefore: Date): Promise<{ problem: string; customers: number }[]> {
  const { rows } = await sql<{ problem: string; customers: string[]; made: string[] }>`
    select p.id as problem, array_agg(a.customer_id) as customers,
      coalesce(array_agg(a.customer_id) filter (where a.made_for_it), '{}') as made
    from problem p join problem_affected a on a.problem_id = p.id
    where p.ended_at <= ${endedBefore} and not exists (select 1 from problem_telling t where t.problem_id = p.id and t.state = 'going')
    group by p.id order by p.id limit 20`.execute(tx.sql);
  for (const { problem, customers, made } of rows) {
    await sql`update problem_telling t set counts = telling_counts(t.id) where t.problem_id = ${problem} and t.counts is null`.execute(
      tx.sql,
    );
    const theirs = sql`(select d.message_id from problem_told d join problem_telling t on t.id = d.telling_id where t.problem_id = ${problem})`;
    await sql`delete from outgoing_message where id in ${theirs}`.execute(tx.sql);
    await sql`delete from problem_told d using problem_telling t where t.id = d.telling_id and t.problem_id = ${problem}`.execute(
      tx.sql,
    );
    await sql`delete from problem_affected where problem_id = ${problem} and customer_id = any (${customers})`.execute(tx.sql);
    await removeCustomers(tx, made.filter(Boolean));
  }
  return rows.map(({ problem, customers }) => ({ problem, customers: customers.length }));
}
