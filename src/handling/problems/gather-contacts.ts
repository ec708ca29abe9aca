// Adds contacts to a problem they belong to. Who may take down contacts may say what they belong to.
import { personBehind } from '#domain/actor.ts';
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { contactsIn, gather, problemStanding } from '#records/problems.ts';
import { command } from '../command.ts';
import { ofProblem, someContacts } from './inputs.ts';

export const gatherContacts = command({
  permission: 'log',
  input: ofProblem.omit({ version: true }).extend({ contacts: someContacts }),
  async run({ problem: id, contacts }, { tx, actor, now }) {
    const state = await problemStanding(tx, id);
    if (isRefusal(state)) return state;
    const no = refuseProblemDeed(state, 'gather');
    if (no) return no;
    const added = await gather(tx, { problem: id, contacts, by: personBehind(actor), now });
    const reply = { added: added.length };
    if (added.length > 0) return { happened: [{ kind: 'problem-gathered', about: id, contacts: added }], reply };
    const there = new Set(await contactsIn(tx, id));
    return contacts.every((contact) => there.has(contact)) ? { unchanged: true, reply } : refuse('contact.unknown');
  },
});
