// Puts a legal hold on one complaint, on everything of one customer, or on all complaints that fit a selection, those still to come
// included. From now on nothing of them is anonymised or erased, by any path, until somebody lifts the hold.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { lockComplaint } from '#records/complaints.ts';
import { addHold, customerIsThere, holdOffErasing } from '#records/legal-holds.ts';
import { theOrganisation } from '#records/organisations.ts';
import { todayHere } from '#records/retention.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { command } from '../command.ts';
import { maybeDay, said } from './inputs.ts';

const selection = z.object({
  legalEntity: z.uuid().nullish(),
  product: z.uuid().nullish(),
  category: z.uuid().nullish(),
  receivedFrom: maybeDay,
  receivedTo: maybeDay,
});

const on = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('complaint'), complaint: z.uuid('Choose a complaint.') }),
  z.object({ scope: z.literal('customer'), customer: z.uuid('Choose a customer.') }),
  z.object({ scope: z.literal('selection'), selection }),
]);
type On = z.output<typeof on>;

export const placeHold = command({
  permission: 'keep-and-erase',
  input: z.object({
    on,
    reason: said('Say why it has to be kept.'),
    askedBy: said('Say who asks for it: a court, a solicitor, the police, yourselves.', 200),
    lookAgainOn: maybeDay.describe('When somebody is to look at it again; it holds until it is lifted'),
  }),
  async run({ on: held, reason, askedBy, lookAgainOn }, { tx, actor, now }) {
    await holdOffErasing(tx);
    const about = await whatItIsOn(tx, held);
    if (isRefusal(about)) return about;
    if (lookAgainOn !== null && lookAgainOn <= (await todayHere(tx, now)))
      return refuse('retention.past', { fields: { lookAgainOn: 'Choose a day that is still to come.' } });
    const id = newId(now);
    const placed = { placed_by: personBehind(actor), placed_at: now, look_again_on: lookAgainOn };
    await addHold(tx, { id, ...columnsOf(held), reason, asked_by: askedBy, ...placed });
    return { happened: [{ kind: 'hold-placed', about, hold: id, scope: held.scope, lookAgainOn }], reply: { id } };
  },
});

/** What the record tells it about, when that is there and may be seen. */
async function whatItIsOn(tx: Transaction, held: On) {
  if (held.scope === 'complaint') {
    const complaint = await lockComplaint(tx, held.complaint);
    return isRefusal(complaint) ? complaint : complaint.id;
  }
  if (held.scope === 'customer') return (await customerIsThere(tx, held.customer)) ? held.customer : refuse('customer.unknown');
  if (Object.values(held.selection).every((one) => one === null || one === undefined)) return refuse('hold.selects-all');
  return (await theOrganisation(tx)).id;
}

function columnsOf(held: On) {
  if (held.scope === 'complaint') return { scope: held.scope, complaint_id: held.complaint };
  if (held.scope === 'customer') return { scope: held.scope, customer_id: held.customer };
  const { legalEntity, product, category, receivedFrom, receivedTo } = held.selection;
  const about = { legal_entity_id: legalEntity ?? null, product_id: product ?? null, category_id: category ?? null };
  return { scope: held.scope, ...about, received_from: receivedFrom, received_to: receivedTo };
}
