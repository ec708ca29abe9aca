// The contact a complaint begins with: a new one in the customer's words, or the query or problem that became the complaint,
// which keeps its own history and its own words.
import { type ContactKind } from '#domain/contact-kind.ts';
import { decideRise } from '#domain/contact.ts';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { addContact, lockContact, saveContact } from './contacts.ts';

export interface FirstContact {
  readonly complaint: string;
  /** The contact that becomes the complaint, if there was one. */
  readonly raised: string | null | undefined;
  readonly customer: string;
  readonly channel: string;
  readonly text: string;
  readonly receivedAt: Date;
  readonly now: Date;
  readonly by: string | null;
}

/** The contact kept, and from which kind it rose, where one did. */
export async function keepFirstContact(
  tx: Transaction,
  first: FirstContact,
): Promise<{ contact: string; from?: ContactKind } | Refusal> {
  const raised = first.raised ? await raise(tx, first.raised, first) : undefined;
  if (isRefusal(raised)) return raised;
  if (raised?.sameWords) return { contact: raised.id, from: raised.from };
  const id = newId(first.now);
  await addContact(tx, {
    id,
    kind: 'complaint',
    customer_id: first.customer,
    complaint_id: first.complaint,
    channel: first.channel,
    text: first.text,
    received_at: first.receivedAt,
    logged_at: first.now,
    logged_by: first.by,
  });
  return raised ? { contact: id, from: raised.from } : { contact: id };
}

async function raise(tx: Transaction, id: string, { complaint, customer, text }: FirstContact) {
  const contact = await lockContact(tx, id);
  if (isRefusal(contact)) return contact;
  const kind = decideRise(contact, 'complaint');
  if (isRefusal(kind)) return kind;
  const saved = { kind, complaint_id: complaint, customer_id: contact.customerId ?? customer, state: 'open', settled_how: null };
  await saveContact(tx, id, saved);
  const { text: told } = await tx.sql.selectFrom('contact').select('text').where('id', '=', id).executeTakeFirstOrThrow();
  return { id, from: contact.kind, sameWords: told === text };
}
