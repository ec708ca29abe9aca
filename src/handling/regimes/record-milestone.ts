// Records that something happened from which the rules of a complaint count and that no other deed records: deadlock, the notice of
// referral rights, that it was sent to the company. Its clocks start, stop or end by it. It sends nothing.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { belongsToOneRegime, latestDay, mayPrecedeReceipt, triggersOfClocks, wayTo } from '#domain/milestone-way.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { parseTrigger } from '#domain/trigger.ts';
import { newId } from '#platform/new-id.ts';
import { clockCaseOf, saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { addMilestone } from '#records/milestones.ts';
import { regimesOf } from '#records/regimes.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { onComplaint, rulePack } from './inputs.ts';

export const recordMilestone = command({
  permission: 'handle',
  input: onComplaint.extend({
    what: z.string().max(60),
    rulePack: rulePack.optional().describe('Under which of its rules; the main ones unless it says others'),
    at: z.coerce.date().optional(),
    channel: channel.optional(),
    text: z.string().trim().max(10_000).default(''),
  }),
  async run({ complaint: id, version: seen, what: written, rulePack, at: given, ...told }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'record-milestone', seen });
    if (isRefusal(complaint)) return complaint;
    const under = rulePack ?? complaint.rulePack;
    if (!(await regimesOf(tx, id)).some((one) => one.rulePack === under)) return refuse('regime.unknown');
    const [what, pack] = [parseTrigger(written), rules.packs.get(under)];
    if (what === null || !pack || !triggersOfClocks(pack).has(what)) return refuse('milestone.not-in-rules');
    if (wayTo(what, pack).by !== 'recorded') return refuse('milestone.own-deed');
    const at = given ?? now;
    const { timeZone } = await clockCaseOf(tx, id);
    if (dayOf(at, timeZone) > latestDay(what, { timeZone }, now)) return refuse('milestone.in-future');
    if (at < complaint.receivedAt && !mayPrecedeReceipt(what)) return refuse('milestone.before-receipt');
    const [milestone, of] = [newId(now), belongsToOneRegime(what) ? under : null];
    const by = { recorded_by: personBehind(actor), recorded_at: now };
    const { channel: how = null, text } = told;
    await addMilestone(tx, { complaint_id: id, id: milestone, what, at, channel: how, text, rule_pack: of, named: true, ...by });
    const version = await saveComplaint(tx, id, {});
    await saveClocks(tx, id, rules);
    const facts = { what, at: at.toISOString(), rulePack: of, milestone };
    return { happened: [{ kind: 'milestone-recorded', about: id, ...facts }], reply: { version } };
  },
});
