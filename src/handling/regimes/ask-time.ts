// Asks a second person for more time for a clock whose rule gives it only with their word. It is judged by the rule first, so that
// nobody is asked for what it never gives. The clock runs on until it is approved.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { under } from '#domain/clock-case.ts';
import { dayOf, parseDay } from '#domain/day.ts';
import { decideMoreTime } from '#domain/giving-time.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { clockCaseOf } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addTimeRequest } from '#records/time-requests.ts';
import { putToApprovers } from '../asking-approval.ts';
import { command } from '../command.ts';
import { moreTime } from './inputs.ts';

export const askTime = command({
  permission: 'handle',
  input: moreTime.extend({
    of: z.uuid().nullish().describe('Whom to ask; without it, everybody who may approve'),
    note: z.string().trim().max(4_000, 'Keep this to 4,000 characters.').default('').describe('A word to whoever decides'),
  }),
  async run(input, { tx, actor, now, rules }) {
    const { complaint: id, version: seen, clock, reason, consented, note } = input;
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'give-time', seen });
    if (isRefusal(complaint)) return complaint;
    const rulePack = input.rulePack ?? complaint.rulePack;
    const of = under(await clockCaseOf(tx, id), rulePack);
    if (!of.regimes.some((one) => one.rulePack === rulePack)) return refuse('regime.unknown');
    const told = input.told ? { channel: input.told.channel, at: input.told.at ?? now } : null;
    if (told !== null && (told.at > now || told.at < complaint.receivedAt)) return refuse('milestone.in-future');
    const by = personBehind(actor);
    if (by === null) return refuse('permission.missing');
    const to = (input.to ? parseDay(input.to) : null) ?? undefined;
    // Asked as if it were approved and the customer told: both come after.
    const asked = { clock, on: dayOf(told?.at ?? now, of.timeZone), reason, to, consented, told: true, mayApprove: true };
    const more = decideMoreTime(of, rules, asked);
    if (isRefusal(more)) return more;
    if (more.rule.approval === undefined) return refuse('clock.needs-no-approver', { cites: more.rule.source });
    const request = newId(now);
    const how = { told_at: told?.at ?? null, told_channel: told?.channel ?? null, asked_by: by, asked_at: now };
    const row = { complaint_id: id, id: request, rule_pack: rulePack, clock, reason, to_day: to ?? null, consented, ...how };
    await addTimeRequest(tx, { ...row, due_day: more.due }, now);
    const put = await putToApprovers(
      { tx, actor, now },
      { complaint: id, kind: 'time', subject: request, of: input.of ?? null, note },
    );
    if (isRefusal(put)) return put;
    const version = await saveComplaint(tx, id, {});
    const facts = { rulePack, clock, name: more.name, was: more.due, request };
    return { happened: [{ kind: 'time-asked', about: id, ...facts }, put.happening], reply: { version, approval: put.id } };
  },
});
