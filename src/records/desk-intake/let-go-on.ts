// Lets a conversation that is known go on: the contact takes the customer's new words and is read again. What is said after it became part
// of a complaint is a further contact on that complaint, whose handler hears of it; the words the complaint was logged from stay.
import type { Actor } from '#domain/actor.ts';
import type { Happening } from '#domain/happening.ts';
import { isRefusal } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { indexForSearch, lockFor } from '../complaints.ts';
import { addContact, saveContact } from '../contacts.ts';
import { closedThere, type KnownDeskContact, saveConversation } from '../desk-contacts.ts';
import type { LockedDesk } from '../desks.ts';
import { notify } from '../notifications.ts';
import type { WentOn } from './went-on.ts';

interface GoingOn {
  readonly tx: Transaction;
  readonly desk: LockedDesk;
  readonly actor: Actor;
  readonly channel: string;
  readonly now: Date;
}

export async function letGoOn(known: KnownDeskContact, said: WentOn, going: GoingOn): Promise<Happening[]> {
  const { tx, desk, now } = going;
  await saveConversation(tx, known.contact, said, now);
  const facts = { desk: desk.id, name: desk.title, contact: known.contact, closed: said.closed && !known.closed };
  const wentOn: Happening = { kind: 'desk-conversation-updated', about: known.complaint ?? known.contact, ...facts };
  if (known.complaint !== null) return [wentOn, ...(await onComplaint(known, known.complaint, said, going))];
  const { subject, text, receivedAt } = said;
  const words = said.fresh === '' ? {} : { text, received_at: receivedAt, to_read: true };
  await saveContact(tx, known.contact, { subject, ...words, ...standing(known, said, going) });
  return [wentOn];
}

/** Closed there, it is settled here; open again when the customer writes on. */
function standing(known: KnownDeskContact, said: WentOn, { desk, now }: GoingOn) {
  if (said.closed && known.state === 'open') return { state: 'settled', settled_how: closedThere(desk.title), settled_at: now };
  const again = !said.closed && known.state === 'settled' && (said.fresh !== '' || known.closed);
  return again ? { state: 'open', settled_how: null, settled_at: null } : {};
}

async function onComplaint(
  { customer }: KnownDeskContact,
  complaint: string,
  { fresh, receivedAt }: WentOn,
  { tx, actor, channel, now }: GoingOn,
): Promise<Happening[]> {
  const found = fresh === '' ? undefined : await lockFor(tx, { actor, complaint, deed: 'add-contact' });
  if (found === undefined || isRefusal(found)) return [];
  const contact = newId(now);
  const of = {
    id: contact,
    kind: 'complaint',
    customer_id: customer,
    complaint_id: complaint,
    channel,
    direction: 'in',
    text: fresh,
  };
  await addContact(tx, { ...of, received_at: receivedAt, logged_at: now });
  await indexForSearch(tx, complaint);
  await notify(tx, { to: [found.handlerId], kind: 'customer-wrote', complaint, by: null, facts: {}, now });
  return [{ kind: 'contact-added', about: complaint, contact, channel, direction: 'in' }];
}
