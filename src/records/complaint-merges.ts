// Moves the rows of one complaint to another when they are merged. People are copied, not moved, so that the merged complaint
// still shows who made it, each of them once; everything else goes. Commitments kept by later chapters add their rows here.
import { sql } from 'kysely';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { moveContacts } from './contacts.ts';
import { moveEscalations } from './escalations.ts';
import { moveInvestigation } from './investigation-moves.ts';
import { moveDecision } from './decision-merges.ts';
import { moveLateness } from './lateness.ts';
import { moveLetters } from './letters.ts';
import { moveIncomingMail } from './incoming-mail.ts';
import { moveMessages } from './outgoing-messages.ts';
import { moveDeciders } from './placements.ts';
import { movePoints, pointsOf } from './points.ts';
import { mergeRegimes } from './regime-moves.ts';
import { joinTwin, type Twin, twinsOf } from './party-merges.ts';
import { moveClosingRows } from './closing.ts';
import { movePromises } from './promises.ts';
import { moveReceiptCodes } from './receipt-codes.ts';
import { endWaysIn } from './ways-in.ts';
import { copyReturnFacts } from './return-choices.ts';

export interface Moved {
  readonly points: number;
  readonly contacts: number;
  readonly notes: number;
  readonly attachments: number;
  /** How many people stood on both and stand on it once now. */
  readonly people: number;
}

export async function mergeRows(tx: Transaction, from: string, to: string): Promise<Moved> {
  const points = await pointsOf(tx, from);
  await mergeRegimes(tx, from, to);
  await movePoints(tx, from, to, points);
  const contacts = await moveContacts(tx, from, to);
  const notes = await tx.sql.updateTable('note').set({ complaint_id: to }).where('complaint_id', '=', from).executeTakeFirst();
  const twins = await twinsOf(tx, from, to);
  const attachments = await moveAttachmentsAndPeople(tx, { from, to, twins });
  await moveInvestigation(tx, from, to);
  await moveDecision(tx, from, to);
  await movePromises(tx, from, to);
  await moveLetters(tx, from, to);
  await moveMessages(tx, from, to);
  await moveIncomingMail(tx, from, to);
  await moveClosingRows(tx, from, to);
  await moveReceiptCodes(tx, from, to);
  await moveLateness(tx, from, to);
  await moveEscalations(tx, from, to);
  await moveDeciders(tx, from, to);
  await moveLinks(tx, from, to);
  await copyReturnFacts(tx, from, to);
  await moveWhatTheCustomerTold(tx, from, to);
  for (const twin of twins) await joinTwin(tx, to, twin);
  await endWaysIn(tx, from);
  return {
    points: points.length,
    contacts: contacts.length,
    notes: Number(notes.numUpdatedRows),
    attachments,
    people: twins.length,
  };
}

interface Moving {
  readonly from: string;
  readonly to: string;
  /** Those who stand on the other already, under another id. */
  readonly twins: readonly Twin[];
}

/** A representative's proof of authority is a file of the complaint: it is let go first, and given to their copy after. */
async function moveAttachmentsAndPeople(tx: Transaction, { from, to, twins }: Moving): Promise<number> {
  const proofs = await tx.sql
    .selectFrom('complaint_party')
    .select(['customer_id', 'authority_attachment'])
    .where('complaint_id', '=', from)
    .where('authority_attachment', 'is not', null)
    .execute();
  await tx.sql.updateTable('complaint_party').set({ authority_attachment: null }).where('complaint_id', '=', from).execute();
  const moved = await tx.sql
    .updateTable('attachment')
    .set({ complaint_id: to })
    .where('complaint_id', '=', from)
    .executeTakeFirst();
  await sql`
    insert into complaint_party (complaint_id, customer_id, role, is_primary, relationship, authority, authority_seen_at)
    select ${to}, customer_id, case role when 'complainant' then 'joint-complainant' else role end, false, relationship,
      authority, authority_seen_at
    from complaint_party p where complaint_id = ${from} and customer_id <> all (${twins.map(({ gone }) => gone)}::uuid[])
      and not exists (select 1 from complaint_party q where q.complaint_id = ${to} and q.customer_id = p.customer_id)`.execute(
    tx.sql,
  );
  for (const { customer_id, authority_attachment } of proofs)
    await tx.sql
      .updateTable('complaint_party')
      .set({ authority_attachment })
      .where('complaint_id', '=', to)
      .where('customer_id', '=', twins.find(({ gone }) => gone === customer_id)?.stays ?? customer_id)
      .where('role', '=', 'representative')
      .where('authority_attachment', 'is', null)
      .execute();
  return Number(moved.numUpdatedRows);
}

/**
 * What the customer was asked, told us and went through goes on with the other. Our understanding stays: it was put to the customer
 * about this complaint as it was, and the other needs a version with the points it gained.
 */
async function moveWhatTheCustomerTold(tx: Transaction, from: string, to: string): Promise<void> {
  for (const table of ['information_request', 'chronology_entry', 'noted_answer'] as const)
    await tx.sql.updateTable(table).set({ complaint_id: to }).where('complaint_id', '=', from).execute();
}

/** What was linked with the one is now linked with the other, except the two with each other. */
async function moveLinks(tx: Transaction, from: string, to: string): Promise<void> {
  await sql`
    insert into complaint_link (complaint_id, other_id, kind, reason, made_by, made_at)
    select ${to}, case when complaint_id = ${from} then other_id else complaint_id end, kind, reason, made_by, made_at
    from complaint_link
    where ${from} in (complaint_id, other_id) and ${to} not in (complaint_id, other_id)
    on conflict do nothing`.execute(tx.sql);
  await tx.sql
    .deleteFrom('complaint_link')
    .where((eb) => eb.or([eb('complaint_id', '=', from), eb('other_id', '=', from)]))
    .execute();
}
