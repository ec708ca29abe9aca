// Chooses a new password with a link an administrator made. Every session ends and every browser is forgotten, since whoever
// held the old password may hold them; the browser used now is known.
import { z } from 'zod';
import { whatIsWrong } from '#domain/password.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { hashPassword } from '#platform/password.ts';
import { newSecret } from '#platform/secret.ts';
import { spendLink } from '#records/one-time-links.ts';
import { theOrganisation } from '#records/organisations.ts';
import { keepPassword, lockPerson } from '#records/people.ts';
import { endSessionsOf, forgetDevices, rememberDevice } from '#records/sessions.ts';
import { command } from '../command.ts';
import { password, secret } from './inputs.ts';

export const chooseNewPassword = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ token: secret, password }),
  async run(input, { tx, now }) {
    const link = await spendLink(tx, sha256(input.token), 'new-password', now);
    if (isRefusal(link)) return link;
    const person = await lockPerson(tx, link.person);
    if (isRefusal(person)) return person;
    if (person.state !== 'active') return refuse('link.withdrawn');
    const wrong = whatIsWrong(input.password, [person.name, person.email ?? '', (await theOrganisation(tx)).name]);
    if (wrong) return refuse('input.invalid', { fields: { password: wrong } });
    await keepPassword(tx, person.id, await hashPassword(input.password));
    const sessionsEnded = await endSessionsOf(tx, person.id);
    await forgetDevices(tx, person.id);
    const device = newSecret();
    await rememberDevice(tx, device.hash, person.id, now);
    return {
      happened: [{ kind: 'password-changed', about: person.id, by: 'link', sessionsEnded }],
      reply: { person: person.id, device: device.secret },
    };
  },
});
