// Withdraws an invitation nobody has accepted: the link stops working, and the person is no longer expected.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { withdrawLinks } from '#records/one-time-links.ts';
import { lockPerson, replaceRoles, replaceTeams, savePerson } from '#records/people.ts';
import { command } from '../command.ts';
import { id } from './inputs.ts';

export const withdrawInvitation = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ person: id }),
  async run(input, { tx, now }) {
    const person = await lockPerson(tx, input.person);
    if (isRefusal(person)) return person;
    if (person.state !== 'invited') return refuse(person.state === 'left' ? 'person.left' : 'person.not-invited');
    await withdrawLinks(tx, 'invitation', now, person.id);
    await replaceRoles(tx, person.id, []);
    await replaceTeams(tx, person.id, []);
    await savePerson(tx, person.id, { state: 'left' });
    return { happened: [{ kind: 'invitation-withdrawn', about: person.id }], reply: {} };
  },
});
