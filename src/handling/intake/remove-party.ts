// Takes somebody off a complaint who was put on it by mistake or no longer takes part. There is always a complainant, and
// somebody we speak with first.
import { z } from 'zod';
import { refuseParties } from '#domain/party.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { indexForSearch, lockFor, saveComplaint } from '#records/complaints.ts';
import { partiesOf, removeParty as removePartyRow } from '#records/parties.ts';
import { command } from '../command.ts';
import { complaintId, seen } from './inputs.ts';

export const removeParty = command({
  permission: 'handle',
  input: z.object({ complaint: complaintId, customer: z.uuid(), version: seen }),
  async run({ complaint: id, customer, version: seen }, { tx, actor }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'change-parties', seen });
    if (isRefusal(complaint)) return complaint;
    const parties = await partiesOf(tx, id);
    const party = parties.find((one) => one.customer === customer);
    if (!party) return refuse('party.unknown');
    const no = refuseParties(parties.filter((one) => one !== party));
    if (no) return no;
    await removePartyRow(tx, id, customer);
    const version = await saveComplaint(tx, id, {});
    await indexForSearch(tx, id);
    return { happened: [{ kind: 'party-removed', about: id, customer, role: party.role }], reply: { version } };
  },
});
