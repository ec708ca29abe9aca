// Invites a colleague: their name, address, roles and teams, and a link with which they choose a password. The link is shown
// once, to be passed on; it works once and for as many days as the organisation gives its links.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { linkExpires } from '#domain/one-time-link.ts';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { newSecret } from '#platform/secret.ts';
import { makeLink } from '#records/one-time-links.ts';
import { theOrganisation } from '#records/organisations.ts';
import { addPerson, personByEmail, takeTurnsOverPeople } from '#records/people.ts';
import { unknownTeams } from '#records/teams.ts';
import { command } from '../command.ts';
import { email, name, roles, teams } from './inputs.ts';

export const invitePerson = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ name: name('Say who is invited.'), email, roles, teams }),
  async run(input, { tx, actor, now }) {
    await takeTurnsOverPeople(tx);
    if (await personByEmail(tx, input.email)) return refuse('person.email-taken');
    if ((await unknownTeams(tx, input.teams)).length > 0) return refuse('team.unknown');
    const { link_life_days: days } = await theOrganisation(tx);
    const id = newId(now);
    const row = { id, name: input.name, email: input.email, state: 'invited', created_at: now };
    await addPerson(tx, row, input.roles, input.teams);
    const { secret, hash } = newSecret();
    const expires = linkExpires(now, days);
    await makeLink(tx, { hash, purpose: 'invitation', person: id, madeBy: personBehind(actor), now, expires });
    const facts = { roles: input.roles, teams: input.teams, days };
    return { happened: [{ kind: 'person-invited', about: id, ...facts }], reply: { id, secret, expiresAt: expires.toISOString() } };
  },
});
