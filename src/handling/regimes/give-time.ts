// Gives a clock more time as its rule allows: for a reason it names, with the customer's consent or an approver where it asks for
// one, and with the customer told. The rule's own letter gives the same by being sent; this records that it was told otherwise.
import { z } from 'zod';
import { may, personBehind } from '#domain/actor.ts';
import { under } from '#domain/clock-case.ts';
import { clocksOf } from '#domain/complaint-clocks.ts';
import { dayOf, parseDay } from '#domain/day.ts';
import { decideMoreTime } from '#domain/giving-time.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { clockCaseOf, extendClock, saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { command } from '../command.ts';
import { onComplaint, reason, rulePack, toldHow } from './inputs.ts';

export const giveTime = command({
  permission: 'handle',
  input: onComplaint.extend({
    rulePack: rulePack.optional(),
    clock: z.string().max(100),
    reason,
    to: z.iso.date().nullish().describe('The new last day told to the customer; without it, all that the rule gives'),
    consented: z.boolean().default(false),
    told: toldHow.nullish().describe('When and how the customer was told, where no letter of the rule does it'),
  }),
  async run(input, { tx, actor, now, rules }) {
    const { complaint: id, version: seen, clock, reason, consented } = input;
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'give-time', seen });
    if (isRefusal(complaint)) return complaint;
    const rulePack = input.rulePack ?? complaint.rulePack;
    const of = under(await clockCaseOf(tx, id), rulePack);
    if (!of.regimes.some((one) => one.rulePack === rulePack)) return refuse('regime.unknown');
    const told = input.told ?? null;
    if (told !== null && (told.at > now || told.at < complaint.receivedAt)) return refuse('milestone.in-future');
    const by = personBehind(actor);
    const mayApprove = may(actor, 'approve') && by !== null && by !== complaint.handlerId;
    const to = input.to ? (parseDay(input.to) ?? undefined) : undefined;
    const on = dayOf(told?.at ?? now, of.timeZone);
    const more = decideMoreTime(of, rules, { clock, on, reason, to, consented, told: told !== null, mayApprove });
    if (isRefusal(more)) return more;
    await extendClock(tx, { complaint: id, rulePack, clock, at: now, reason, to: to ?? null, consented, told, by });
    const version = await saveComplaint(tx, id, told === null ? {} : { customer_told_at: told.at });
    await saveClocks(tx, id, rules);
    const after = clocksOf(under(await clockCaseOf(tx, id), rulePack), rules).answers.find(({ rule }) => rule.id === clock);
    const becomes = after?.answer.due ?? null;
    const facts = { rulePack, clock, name: more.name, was: more.due, becomes, consented };
    return { happened: [{ kind: 'time-given', about: id, ...facts }], reply: { version, due: becomes } };
  },
});
