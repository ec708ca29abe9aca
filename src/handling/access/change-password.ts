// Changes one's own password, with the one there is. All other sessions end.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whatIsWrong } from '#domain/password.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { hashPassword, isPassword } from '#platform/password.ts';
import { theOrganisation } from '#records/organisations.ts';
import { keepPassword, lockPerson, passwordHashOf } from '#records/people.ts';
import { endSessionsOf } from '#records/sessions.ts';
import { command } from '../command.ts';
import { password, secret, typedPassword } from './inputs.ts';

export const changePassword = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ current: typedPassword, password, session: secret }),
  async run(input, { tx, actor }) {
    const person = await lockPerson(tx, personBehind(actor));
    if (isRefusal(person)) return person;
    if (!(await isPassword(await passwordHashOf(tx, person.id), input.current)))
      return refuse('password.wrong', { fields: { current: 'This is not your password.' } });
    const wrong = whatIsWrong(input.password, [person.name, person.email ?? '', (await theOrganisation(tx)).name]);
    if (wrong) return refuse('input.invalid', { fields: { password: wrong } });
    await keepPassword(tx, person.id, await hashPassword(input.password));
    const sessionsEnded = await endSessionsOf(tx, person.id, sha256(input.session));
    return { happened: [{ kind: 'password-changed', about: person.id, by: 'person', sessionsEnded }], reply: { sessionsEnded } };
  },
});
