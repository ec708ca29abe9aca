// Changes what somebody is on a complaint: their role, whether we have seen their authority and in which file, whether we
// speak with them first.
import { z } from 'zod';
import { partyRoles, refuseParties, withPrimary } from '#domain/party.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { attachmentOf } from '#records/attachments.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { makePrimary, partiesOf, saveParty } from '#records/parties.ts';
import { command } from '../command.ts';
import { authority, complaintId, line, seen } from './inputs.ts';

export const changeParty = command({
  permission: 'handle',
  input: z.object({
    complaint: complaintId,
    customer: z.uuid(),
    version: seen,
    role: z.enum(Object.keys(partyRoles) as [keyof typeof partyRoles]).optional(),
    relationship: line(200),
    authority: authority.nullable().optional(),
    evidence: z.uuid().nullable().optional().describe('The attachment that shows the authority'),
    primary: z.literal(true).optional(),
  }),
  async run(input, { tx, actor, now }) {
    const { complaint: id, customer } = input;
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'change-parties', seen: input.version });
    if (isRefusal(complaint)) return complaint;
    const parties = await partiesOf(tx, id);
    const party = parties.find((one) => one.customer === customer);
    if (!party) return refuse('party.unknown');
    const { role = party.role, authority = party.authority, evidence, relationship } = input;
    const changed = parties.map((one) => (one === party ? { ...one, role, authority } : one));
    const no = refuseParties(input.primary ? withPrimary(changed, customer) : changed);
    if (no) return no;
    const file = evidence ? await attachmentOf(tx, id, evidence) : undefined;
    if (isRefusal(file)) return file;
    if (file?.removed) return refuse('attachment.removed');
    const authoritySeenAt = authority === party.authority ? undefined : authority === 'seen' ? now : null;
    await saveParty(tx, id, customer, { role, relationship, authority, authoritySeenAt, authorityAttachment: evidence });
    if (input.primary) await makePrimary(tx, id, customer);
    const version = await saveComplaint(tx, id, {});
    const facts = { customer, role, authority, primary: input.primary ?? party.primary };
    return { happened: [{ kind: 'party-changed', about: id, ...facts }], reply: { version } };
  },
});
