// Takes up a problem that was proposed: it is a problem, has a name, and somebody owns it.
import { personBehind } from '#domain/actor.ts';
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal } from '#domain/refusal.ts';
import { contactsIn, lockProblem, saveProblem } from '#records/problems.ts';
import { command } from '../command.ts';
import { ofProblem, title } from './inputs.ts';

export const takeUpProblem = command({
  permission: 'keep-problems',
  input: ofProblem.extend({ title }),
  async run(input, { tx, actor }) {
    const problem = await lockProblem(tx, input.problem, input.version);
    if (isRefusal(problem)) return problem;
    const no = refuseProblemDeed(problem.state, 'open');
    if (no) return no;
    const contacts = await contactsIn(tx, problem.id);
    const version = await saveProblem(tx, problem.id, { state: 'open', title: input.title, owner_id: personBehind(actor) });
    return {
      happened: [{ kind: 'problem-opened', about: problem.id, origin: 'seen', proposed: true, contacts: contacts.length }],
      reply: { version },
    };
  },
});
