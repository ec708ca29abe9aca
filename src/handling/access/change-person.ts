// Changes who a colleague or an integration is here: name, address, roles, teams. It takes effect with their next request. The
// last person who can manage people keeps that role.
import { z } from 'zod';
import { keepsAnAdministrator, type Person } from '#domain/person.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import {
  lockPerson,
  othersWho,
  personByEmail,
  replaceRoles,
  replaceTeams,
  savePerson,
  takeTurnsOverPeople,
} from '#records/people.ts';
import { unknownTeams } from '#records/teams.ts';
import { command } from '../command.ts';
import { email, id, name, roles, teams, version } from './inputs.ts';

export const changePerson = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ person: id, version, name: name('Say what they are called.'), email: email.nullable(), roles, teams }),
  async run(input, { tx }) {
    await takeTurnsOverPeople(tx);
    const before = await lockPerson(tx, input.person, input.version);
    if (isRefusal(before)) return before;
    if (before.state === 'left') return refuse('person.left');
    if (before.kind === 'colleague' && input.email === null)
      return refuse('input.invalid', { fields: { email: 'A colleague signs in with an e-mail address. Type theirs.' } });
    const namesake = input.email && (await personByEmail(tx, input.email));
    if (namesake && namesake.id !== before.id) return refuse('person.email-taken');
    const newTeams = input.teams.filter((team) => !before.teams.includes(team));
    if ((await unknownTeams(tx, newTeams)).length > 0) return refuse('team.unknown');
    const kept = keepsAnAdministrator(before, { ...before, roles: input.roles }, await othersWho(tx, 'manage-people', before.id));
    if (isRefusal(kept)) return kept;
    const [rolesNow, teamsNow] = [[...new Set(input.roles)].toSorted(), [...new Set(input.teams)].toSorted()];
    const changed = changes(before, { ...input, roles: rolesNow, teams: teamsNow });
    if (changed.length === 0) return { unchanged: true, reply: { version: before.version } };
    await savePerson(tx, before.id, { name: input.name, email: input.email });
    await replaceRoles(tx, before.id, rolesNow);
    await replaceTeams(tx, before.id, teamsNow);
    const facts = { rolesBefore: [...before.roles], roles: rolesNow, teamsBefore: [...before.teams], teams: teamsNow };
    return {
      happened: [{ kind: 'person-changed', about: before.id, changed, ...facts }],
      reply: { version: before.version + 1 },
    };
  },
});

function changes(before: Person, after: Pick<Person, 'name' | 'email' | 'roles' | 'teams'>) {
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  return (['name', 'email', 'roles', 'teams'] as const).filter((what) => differs(before[what], after[what]));
}
