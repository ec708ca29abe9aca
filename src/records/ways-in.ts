// Rows of how customers come back to their complaint: what was sent to them, and who is in. Only hashes are kept. For the
// program alone: whoever asks here is not known yet.
import { sql } from 'kysely';
import type { AddressProof } from '#domain/address-proof.ts';
import { readReceiptCode } from '#domain/receipt-code.ts';
import { addressAsCompared, customerSessionEnds, waysInAnHour } from '#domain/way-in.ts';
import { sha256 } from '#platform/digest.ts';
import { newSecret } from '#platform/secret.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';

export interface Comer {
  readonly complaint: string;
  readonly customer: string;
}

export interface Reachable extends Comer {
  readonly channel: 'email' | 'sms';
  readonly address: string;
  readonly language: string;
}

interface PartyRow {
  complaint: string;
  customer: string;
  email: string | null;
  phone: string | null;
  language: string;
}

/** The complaint that goes by this reference now, where it was merged into another. */
const goesBy = (reference: string) => sql`
  with recursive now_as as (
    select id, merged_into from complaint where reference = ${reference} and erased_at is null
    union all select c.id, c.merged_into from complaint c join now_as on c.id = now_as.merged_into
  ) select id from now_as where merged_into is null`;

/** The people on the complaint of that reference whose e-mail or telephone this is. */
export async function reachableAt(tx: Transaction, reference: string, address: string): Promise<Reachable[]> {
  const { rows } = await sql<PartyRow>`
    select p.complaint_id as complaint, p.customer_id as customer, k.email, k.phone, coalesce(k.language, o.language) as language
    from complaint_party p join customer k on k.id = p.customer_id cross join organisation o
    where p.complaint_id in (${goesBy(reference)})`.execute(tx.sql);
  const wanted = addressAsCompared(address);
  return rows.flatMap((row) => reached(row).filter((one) => addressAsCompared(one.address) === wanted));
}

/** Where one of the people on a complaint is reached: by e-mail, else by telephone. */
export async function reachableParty(tx: Transaction, { complaint, customer }: Comer): Promise<Reachable | undefined> {
  const { rows } = await sql<PartyRow>`
    select p.complaint_id as complaint, p.customer_id as customer, k.email, k.phone, coalesce(k.language, o.language) as language
    from complaint_party p join customer k on k.id = p.customer_id cross join organisation o
    where p.complaint_id = ${complaint} and p.customer_id = ${customer}`.execute(tx.sql);
  return rows.flatMap(reached)[0];
}

/** Whether this colleague may see the complaint: for what is done with the program's reach on their word. */
export async function seesComplaint(tx: Transaction, person: string | null, complaint: string): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`select sees_complaint(${person}, ${complaint}) as sees`.execute(tx.sql);
  return rows[0]?.sees === true;
}

/** What the program saw by which an address is theirs; null when nothing shows it. */
export async function proofOfAddress(tx: Transaction, { complaint, customer, address }: Reachable): Promise<AddressProof | null> {
  const { rows } = await sql<{ proof: AddressProof | null }>`
    select proof_of_address(${complaint}, ${customer}, ${address}) as proof`.execute(tx.sql);
  return rows[0]?.proof ?? null;
}

function reached({ email, phone, ...of }: PartyRow): Reachable[] {
  return [
    ...(email ? [{ ...of, channel: 'email' as const, address: email }] : []),
    ...(phone ? [{ ...of, channel: 'sms' as const, address: phone }] : []),
  ];
}

/** Whether so many were sent to them within the hour that no more go. */
export async function hadEnough(tx: Transaction, { complaint, customer }: Comer, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 3_600_000);
  const { n } = await tx.sql
    .selectFrom('way_in')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('complaint_id', '=', complaint)
    .where('customer_id', '=', customer)
    .where('made_at', '>', since)
    .executeTakeFirstOrThrow();
  return n >= waysInAnHour;
}

const hashOfCode = (id: string, code: string): Buffer => sha256(`${id}:${code}`);

export interface NewWayIn extends Comer {
  readonly id: string;
  readonly link: Buffer;
  readonly code: string;
  readonly by: string | null;
  readonly now: Date;
  readonly expires: Date;
}

export async function addWayIn(tx: Transaction, given: NewWayIn): Promise<void> {
  const { complaint, customer, id, link, code, by, now, expires } = given;
  await tx.sql
    .insertInto('way_in')
    .values({
      complaint_id: complaint,
      id,
      customer_id: customer,
      link_hash: link,
      code_hash: hashOfCode(id, code),
      made_by: by,
      made_at: now,
      expires_at: expires,
    })
    .execute();
}

/** Uses up a link; whose it was. It works once, and only in its time. */
export async function spendLinkIn(tx: Transaction, hash: Buffer, now: Date): Promise<Comer | undefined> {
  const row = await tx.sql
    .updateTable('way_in')
    .set({ used_at: now })
    .where('link_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['complaint_id as complaint', 'customer_id as customer'])
    .executeTakeFirst();
  return row;
}

/** Uses up the code of that reference; whose it was. Every open code is compared, so that the time tells nothing of which. */
export async function spendCodeIn(tx: Transaction, reference: string, code: string, now: Date): Promise<Comer | undefined> {
  const { rows } = await sql<Comer & { id: string; code_hash: Buffer }>`
    select w.complaint_id as complaint, w.customer_id as customer, w.id, w.code_hash from way_in w
    where w.complaint_id in (${goesBy(reference)}) and w.used_at is null and w.expires_at > ${now} for update`.execute(tx.sql);
  const found = rows.filter(({ id, code_hash }) => hashOfCode(id, code).equals(code_hash))[0];
  if (!found) return undefined;
  const { complaint, customer, id } = found;
  await tx.sql.updateTable('way_in').set({ used_at: now }).where('complaint_id', '=', complaint).where('id', '=', id).execute();
  return { complaint, customer };
}

/** Whose receipt code this is; it works again and again, since they have no other way in. */
export async function holderOfReceipt(tx: Transaction, typed: string): Promise<Comer | undefined> {
  const code = readReceiptCode(typed);
  if (code === undefined) return undefined;
  return tx.sql
    .selectFrom('receipt_code')
    .select(['complaint_id as complaint', 'customer_id as customer'])
    .where('code_hash', '=', sha256(code))
    .executeTakeFirst();
}

/** Lets them in; the secret of their cookie. */
export async function letIn(tx: Transaction, comer: Comer, via: 'link' | 'code' | 'receipt', now: Date): Promise<string> {
  const { secret, hash } = newSecret();
  const { complaint, customer } = comer;
  const times = { started_at: now, expires_at: customerSessionEnds(now) };
  await tx.sql
    .insertInto('customer_session')
    .values({ complaint_id: complaint, customer_id: customer, id_hash: hash, via, ...times })
    .execute();
  return secret;
}

/** Ends the session of this cookie; whose it was. */
export async function letOut(tx: Transaction, secret: string): Promise<Comer | undefined> {
  return tx.sql
    .deleteFrom('customer_session')
    .where('id_hash', '=', sha256(secret))
    .returning(['complaint_id as complaint', 'customer_id as customer'])
    .executeTakeFirst();
}

/** Whoever is in comes in anew, to the complaint that theirs was merged into. */
export async function endWaysIn(tx: Transaction, from: string): Promise<void> {
  for (const table of ['way_in', 'customer_session'] as const)
    await tx.sql.deleteFrom(table).where('complaint_id', '=', from).execute();
}
