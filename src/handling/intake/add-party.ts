// Adds somebody to a complaint on the customer's side: a joint complainant, or a representative with or without authority yet.
import { isRefusal, refuse } from '#domain/refusal.ts';
import { indexForSearch, lockFor, saveComplaint } from '#records/complaints.ts';
import { findOrAddCustomer } from '#records/customers.ts';
import { addParties, makePrimary, partiesOf } from '#records/parties.ts';
import { command } from '../command.ts';
import { complaintId, otherParty } from './inputs.ts';

export const addParty = command({
  permission: 'handle',
  input: otherParty.extend({ complaint: complaintId }),
  async run({ complaint: id, customer, role, relationship, authority, primary }, { tx, actor, now }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'change-parties' });
    if (isRefusal(complaint)) return complaint;
    const found = await findOrAddCustomer(tx, customer, now);
    if (isRefusal(found)) return found;
    if ((await partiesOf(tx, id)).some((party) => party.customer === found.id)) return refuse('party.known');
    const authoritySeenAt = authority === 'seen' ? now : null;
    await addParties(tx, [{ complaint: id, customer: found.id, role, primary: false, relationship, authority, authoritySeenAt }]);
    if (primary) await makePrimary(tx, id, found.id);
    const version = await saveComplaint(tx, id, {});
    await indexForSearch(tx, id);
    return { happened: [{ kind: 'party-added', about: id, customer: found.id, role }], reply: { customer: found.id, version } };
  },
});
