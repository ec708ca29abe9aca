// Takes back a moment that was recorded on the clocks by mistake. It stays, and no longer counts; the reason is kept with it. What
// a deed of its own recorded (an answer, a closing) is undone by that deed's own way back.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { saveClocks } from '#records/clocks.ts';
import { lockFor, saveComplaint } from '#records/complaints.ts';
import { takeBackOne } from '#records/milestones.ts';
import { keepChoice } from '#records/regimes.ts';
import { command } from '../command.ts';
import { onComplaint, reason } from './inputs.ts';

export const takeBackMilestone = command({
  permission: 'handle',
  input: onComplaint.extend({ milestone: z.uuid(), reason }),
  async run({ complaint: id, version: seen, milestone, reason }, { tx, actor, now, rules }) {
    const complaint = await lockFor(tx, { actor, complaint: id, deed: 'record-milestone', seen });
    if (isRefusal(complaint)) return complaint;
    const taken = await takeBackOne(tx, id, milestone, now);
    if (taken === null) return refuse('milestone.unknown');
    const choosing = { complaint: id, by: personBehind(actor), now };
    const choice = await keepChoice(tx, choosing, taken.rulePack ?? complaint.rulePack, reason);
    const version = await saveComplaint(tx, id, {});
    await saveClocks(tx, id, rules);
    return { happened: [{ kind: 'milestone-taken-back', about: id, what: taken.what, milestone, choice }], reply: { version } };
  },
});
