// Gives a clock more time as its rule allows: for a reason it names, with the customer's consent or an approver where it asks for
// one, and with the customer told. The rule's own letter gives the same by being sent; this records that it was told otherwise.
// What was asked of an approver and approved is given just as it was asked, once the customer is told.
import { may, personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { givesAsAsked } from '#domain/time-request.ts';
import { approvedTimeFor } from '#records/approved-time.ts';
import { lockFor } from '#records/complaints.ts';
import { command } from '../command.ts';
import { moveClock } from '../more-time.ts';
import { moreTime } from './inputs.ts';

export const giveTime = command({
  permission: 'handle',
  input: moreTime,
  async run(input, { tx, actor, now, rules, secret }) {
    const { complaint: id, version: seen, clock, reason, consented } = input;
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'give-time', seen });
    if (isRefusal(complaint)) return complaint;
    const rulePack = input.rulePack ?? complaint.rulePack;
    const told = input.told ? { channel: input.told.channel, at: input.told.at ?? now } : null;
    const to = input.to ?? null;
    if (told !== null && (told.at > now || told.at < complaint.receivedAt)) return refuse('milestone.in-future');
    const by = personBehind(actor);
    const asked = await approvedTimeFor(tx, id, { rulePack, clock });
    const agreed = asked !== undefined && givesAsAsked(asked, { reason, to, consented });
    const approved = agreed || (may(actor, 'approve') && by !== null && by !== complaint.handlerId);
    const time = { complaint: id, rulePack, clock, reason, to, consented, told, approved };
    const given = await moveClock({ tx, actor, now, rules, secret }, time);
    if (isRefusal(given)) return given;
    return { happened: [given.happening], reply: { version: given.version, due: given.due } };
  },
});
