// Takes contacts out of a problem they do not belong to.
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { problemStanding, takeOut } from '#records/problems.ts';
import { command } from '../command.ts';
import { ofProblem, someContacts } from './inputs.ts';

export const removeContacts = command({
  permission: 'log',
  input: ofProblem.omit({ version: true }).extend({ contacts: someContacts }),
  async run({ problem: id, contacts }, { tx }) {
    const state = await problemStanding(tx, id);
    if (isRefusal(state)) return state;
    const no = refuseProblemDeed(state, 'gather');
    if (no) return no;
    const gone = await takeOut(tx, id, contacts);
    if (gone.length === 0) return refuse('problem.contact-elsewhere');
    return { happened: [{ kind: 'problem-contacts-removed', about: id, contacts: gone }], reply: { removed: gone.length } };
  },
});
