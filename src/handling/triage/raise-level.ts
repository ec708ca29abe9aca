// Moves a complaint up to its next stage of decision (stage 2) because the customer asks for it, in a team's queue. Whoever handled
// or answered it until now decided it, and is not given it again: a second look is somebody else's. The regime's own clocks for
// that stage start.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import type { Complaint } from '#domain/complaint.ts';
import { whyNotFurther } from '#domain/going-further.ts';
import { whyNotMoved } from '#domain/placement.ts';
import { decideReceived } from '#domain/received.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import { beginsAt } from '#domain/stage-of-decision.ts';
import { newId } from '#platform/new-id.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { runningClocks, saveClocks } from '#records/clocks.ts';
import { lockComplaint, saveComplaint } from '#records/complaints.ts';
import { tellOfCustomer } from '#records/customer-acts.ts';
import { openTeams, organisationDay } from '#records/handlers.ts';
import { addMilestone } from '#records/milestones.ts';
import { keepDeciders, lockPlaced, move } from '#records/placements.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { seenComplaint } from './inputs.ts';

export const raiseLevel = command({
  permission: 'handle',
  customer: 'decide',
  input: seenComplaint.extend({
    team: z.uuid().nullish(),
    reason: z
      .string()
      .trim()
      .min(1, 'Write what the customer said.')
      .max(2000, 'Use at most 2,000 characters.')
      .describe('What the customer said, in their words'),
    at: z.coerce.date().optional().describe('When the customer asked for it'),
    channel: channel.optional().describe('How the customer asked for it'),
  }),
  async run({ id, version, team, reason, at: given, channel }, { tx, actor, now, rules }) {
    const at = decideReceived(given, now);
    if (isRefusal(at)) return at;
    const [placed] = await lockPlaced(tx, [id]);
    const complaint = await lockComplaint(tx, id);
    if (!placed || isRefusal(complaint)) return refuse('complaint.unknown');
    const code = whyNotMoved('raise-level', placed, actor);
    if (code) return refuse(code);
    const no = actor.kind === 'customer' ? await whyNotTheirs(tx, complaint, { rules, now }) : undefined;
    if (no) return refuse(no);
    if (version !== undefined && version !== placed.version) return refuse('page.stale');
    if (at < complaint.receivedAt) return refuse('milestone.before-receipt');
    if (team && (await openTeams(tx, [team])).length === 0) return refuse('team.unknown');
    await keepDeciders(tx, placed, now);
    const level = placed.level + 1;
    const what = beginsAt(level, rules.packs.get(complaint.rulePack));
    const by = { recorded_by: personBehind(actor), recorded_at: now };
    await addMilestone(tx, { complaint_id: id, id: newId(now), what, at, channel: channel ?? null, text: reason, ...by });
    await saveComplaint(tx, id, { level, state: 'open' });
    await saveClocks(tx, id, rules);
    const to = { toTeam: team ?? placed.teamId, toPerson: null };
    const { handover } = await move(tx, { placed, kind: 'transferred', ...to, by: personBehind(actor), reason, now });
    const raised = { was: placed.level, becomes: level, decidedBy: placed.handlerId, handover };
    await tellOfCustomer(tx, { actor, complaint, news: 'customer-asked-for-more', now });
    return { happened: [{ kind: 'level-raised', about: id, ...raised }], reply: { id, level } };
  },
});

/** Customers ask for the next stage only where the rules have one, once this one was answered, and in time. */
async function whyNotTheirs(tx: Transaction, complaint: Complaint, { rules, now }: { rules: Rules; now: Date }) {
  const { state, level, rulePack } = complaint;
  const clocks = await runningClocks(tx, complaint.id);
  return whyNotFurther({ state, level, rulePack, clocks }, rules.packs.get(rulePack), await organisationDay(tx, now));
}
