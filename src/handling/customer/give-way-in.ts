// A colleague sends a customer a link to their own complaint, to the address we have of them and to no other. Where nothing shows that
// the address is theirs, the colleague says how they made sure; it goes on the record. The link itself is seen by nobody here.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { type AddressCheck, addressChecks, theirsBy } from '#domain/address-proof.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockFor } from '#records/complaints.ts';
import { theOrganisation } from '#records/organisations.ts';
import { sendWayIn } from '#records/sent-ways-in.ts';
import { hadEnough, proofOfAddress, reachableParty, seesComplaint } from '#records/ways-in.ts';
import { command } from '../command.ts';
import { complaintId } from '../intake/inputs.ts';
import { wayInWords } from './inputs.ts';

export const giveWayIn = command({
  permission: 'handle',
  reach: 'program',
  input: z.object({
    complaint: complaintId,
    customer: z.uuid(),
    address: z.string().max(300).describe('Where the colleague believes it goes; refused when it has changed since'),
    check: z
      .enum(Object.keys(addressChecks) as [AddressCheck])
      .nullish()
      .describe('How the colleague made sure that it is theirs'),
    site: z.url().describe('Where our pages for customers are'),
    words: wayInWords,
  }),
  async run({ complaint, customer, address, check, site, words }, { tx, actor, now }) {
    const by = personBehind(actor);
    if (!(await seesComplaint(tx, by, complaint))) return refuse('complaint.unknown');
    const found = await lockFor(tx, { actor, complaint, deed: 'send-way-in' });
    if (isRefusal(found)) return found;
    const to = await reachableParty(tx, { complaint, customer });
    if (!to) return refuse('way-in.no-address');
    if (to.address !== address) return refuse('page.stale');
    const known = theirsBy(await proofOfAddress(tx, to), check);
    if (known === undefined) return refuse('way-in.unproven', { fields: { check: 'Say how you made sure that it is theirs.' } });
    if (await hadEnough(tx, to, now)) return refuse('way-in.enough');
    const { name: organisation } = await theOrganisation(tx);
    const queued = await sendWayIn(tx, to, { organisation, site, words, by, now });
    const { channel } = to;
    return {
      happened: [{ kind: 'way-in-given', about: complaint, customer, channel, by: known }],
      queue: [queued],
      reply: { sent: true as const, channel },
    };
  },
});
