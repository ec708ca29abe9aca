// Closes a problem with what was done about it. What comes up again opens it again.
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal } from '#domain/refusal.ts';
import { contactsIn, lockProblem, saveProblem } from '#records/problems.ts';
import { command } from '../command.ts';
import { words } from '../intake/inputs.ts';
import { ofProblem } from './inputs.ts';

export const closeProblem = command({
  permission: 'keep-problems',
  input: ofProblem.extend({ how: words('Say what was done about it.', 5000) }),
  async run({ problem: id, version: seen, how }, { tx, now }) {
    const problem = await lockProblem(tx, id, seen);
    const no = isRefusal(problem) ? problem : refuseProblemDeed(problem.state, 'close');
    if (no) return no;
    const version = await saveProblem(tx, id, { state: 'closed', ended_how: how, ended_at: now });
    const contacts = (await contactsIn(tx, id)).length;
    return { happened: [{ kind: 'problem-closed', about: id, contacts }], reply: { version } };
  },
});
