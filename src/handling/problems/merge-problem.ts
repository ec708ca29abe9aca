// Merges a problem into another that is the same: its contacts go there, and it says where they went.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { contactsIn, gather, lockProblem, saveProblem, takeOut } from '#records/problems.ts';
import { command } from '../command.ts';
import { ofProblem } from './inputs.ts';

export const mergeProblem = command({
  permission: 'keep-problems',
  input: ofProblem.extend({ into: z.uuid() }),
  async run({ problem: id, version: seen, into }, { tx, actor, now }) {
    if (id === into) return refuse('problem.same');
    // Both are locked in one order, so that two merges towards each other do not wait for each other.
    const [first, second] = id < into ? [id, into] : [into, id];
    const locked = [await lockProblem(tx, first), await lockProblem(tx, second)];
    const problem = locked.find((one) => !isRefusal(one) && one.id === id);
    const other = locked.find((one) => !isRefusal(one) && one.id === into);
    if (!problem || !other || isRefusal(problem) || isRefusal(other)) return refuse('problem.unknown');
    if (seen !== undefined && seen !== problem.version) return refuse('page.stale', { facts: { seen, now: problem.version } });
    const no = refuseProblemDeed(problem.state, 'merge');
    if (no) return no;
    if (other.state !== 'open' && other.state !== 'proposed') return refuse('problem.not-open');
    const contacts = await contactsIn(tx, id);
    if (contacts.length > 0) await takeOut(tx, id, contacts);
    await gather(tx, { problem: into, contacts, by: personBehind(actor), now });
    await saveProblem(tx, id, { state: 'merged', merged_into: into, ended_at: now });
    await saveProblem(tx, into, {});
    return { happened: [{ kind: 'problem-merged', about: id, into, contacts: contacts.length }], reply: { id: into } };
  },
});
