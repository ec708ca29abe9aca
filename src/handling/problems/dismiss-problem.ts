// Dismisses what is no problem, with the reason. Its contacts stay what they were.
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockProblem, saveProblem } from '#records/problems.ts';
import { command } from '../command.ts';
import { words } from '../intake/inputs.ts';
import { ofProblem } from './inputs.ts';

export const dismissProblem = command({
  permission: 'keep-problems',
  input: ofProblem.extend({ how: words('Say why it is not a problem.', 5000) }),
  async run({ problem: id, version: seen, how }, { tx, now }) {
    const problem = await lockProblem(tx, id, seen);
    const no = isRefusal(problem) ? problem : refuseProblemDeed(problem.state, 'dismiss');
    if (no) return no;
    const version = await saveProblem(tx, id, { state: 'dismissed', ended_how: how, ended_at: now });
    return { happened: [{ kind: 'problem-dismissed', about: id }], reply: { version } };
  },
});
