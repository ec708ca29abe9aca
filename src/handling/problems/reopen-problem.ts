// Opens a closed or dismissed problem again: it came back, or was one after all.
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockProblem, saveProblem } from '#records/problems.ts';
import { command } from '../command.ts';
import { ofProblem } from './inputs.ts';

export const reopenProblem = command({
  permission: 'keep-problems',
  input: ofProblem,
  async run({ problem: id, version: seen }, { tx }) {
    const problem = await lockProblem(tx, id, seen);
    if (isRefusal(problem)) return problem;
    const no = refuseProblemDeed(problem.state, 'reopen');
    if (no) return no;
    const version = await saveProblem(tx, id, { state: 'open', ended_how: '', ended_at: null });
    return { happened: [{ kind: 'problem-reopened', about: id, was: problem.state }], reply: { version } };
  },
});
