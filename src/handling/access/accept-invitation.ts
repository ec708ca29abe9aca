// Accepts an invitation: the colleague says how they are called and chooses a password; from now on they can sign in. The
// browser they did it on is known, so that nobody who guesses meanwhile can make them wait there.
import { z } from 'zod';
import { whatIsWrong } from '#domain/password.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { hashPassword } from '#platform/password.ts';
import { newSecret } from '#platform/secret.ts';
import { spendLink } from '#records/one-time-links.ts';
import { theOrganisation } from '#records/organisations.ts';
import { lockPerson, savePerson } from '#records/people.ts';
import { rememberDevice } from '#records/sessions.ts';
import { command } from '../command.ts';
import { name, password, secret } from './inputs.ts';

export const acceptInvitation = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ token: secret, name: name('Say what you are called.'), password }),
  async run(input, { tx, now }) {
    const link = await spendLink(tx, sha256(input.token), 'invitation', now);
    if (isRefusal(link)) return link;
    const person = await lockPerson(tx, link.person);
    if (isRefusal(person)) return person;
    if (person.state !== 'invited') return refuse('link.used');
    const wrong = whatIsWrong(input.password, [input.name, person.email ?? '', (await theOrganisation(tx)).name]);
    if (wrong) return refuse('input.invalid', { fields: { password: wrong } });
    const passwordHash = await hashPassword(input.password);
    await savePerson(tx, person.id, { name: input.name, state: 'active', password_hash: passwordHash });
    const device = newSecret();
    await rememberDevice(tx, device.hash, person.id, now);
    return { happened: [{ kind: 'invitation-accepted', about: person.id }], reply: { person: person.id, device: device.secret } };
  },
});
