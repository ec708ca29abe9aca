// Makes another problem of some of the contacts: two faults were taken for one.
import { personBehind } from '#domain/actor.ts';
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { addProblem, contactsIn, gather, lockProblem, saveProblem, takeOut } from '#records/problems.ts';
import { command } from '../command.ts';
import { ofProblem, someContacts, title } from './inputs.ts';

export const splitProblem = command({
  permission: 'keep-problems',
  input: ofProblem.extend({ contacts: someContacts, title }),
  async run({ problem: id, version: seen, contacts, title: name }, { tx, actor, now }) {
    const problem = await lockProblem(tx, id, seen);
    if (isRefusal(problem)) return problem;
    const no = refuseProblemDeed(problem.state, 'split');
    if (no) return no;
    const all = await contactsIn(tx, id);
    const moved = new Set(contacts);
    if (![...moved].every((contact) => all.includes(contact))) return refuse('problem.contact-elsewhere');
    if (moved.size === all.length) return refuse('problem.none-left');
    const into = newId(now);
    const by = personBehind(actor);
    const made = { made_by: by, made_at: now, began_at: now, owner_id: by };
    await addProblem(tx, { id: into, title: name, state: 'open', origin: 'reported', ...made });
    await takeOut(tx, id, [...moved]);
    await gather(tx, { problem: into, contacts: [...moved], by, now });
    await saveProblem(tx, id, {});
    return {
      happened: [
        { kind: 'problem-split', about: id, into, contacts: moved.size },
        { kind: 'problem-opened', about: into, origin: 'reported', proposed: false, contacts: moved.size },
      ],
      reply: { id: into },
    };
  },
});
