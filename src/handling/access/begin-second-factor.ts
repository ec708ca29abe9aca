// Begins a second factor: makes the secret an authenticator shares, shown once as a picture and in letters. It is asked for
// only after a first code has confirmed that the authenticator has it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { authenticatorAddress, newCodeSecret } from '#platform/one-time-code.ts';
import { isPassword } from '#platform/password.ts';
import { theOrganisation } from '#records/organisations.ts';
import { lockPerson, passwordHashOf } from '#records/people.ts';
import { beginSharing, secondFactorOf } from '#records/second-factors.ts';
import { command } from '../command.ts';
import { typedPassword } from './inputs.ts';

export const beginSecondFactor = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ password: typedPassword }),
  async run(input, { tx, actor, secret: ofTheProgram }) {
    const person = await lockPerson(tx, personBehind(actor));
    if (isRefusal(person)) return person;
    if (!(await isPassword(await passwordHashOf(tx, person.id), input.password)))
      return refuse('password.wrong', { fields: { password: 'This is not your password.' } });
    if ((await secondFactorOf(tx, person.id)).since) return refuse('second-factor.there');
    const secret = newCodeSecret();
    await beginSharing(tx, person.id, { shared: secret, secret: ofTheProgram });
    const { name } = await theOrganisation(tx);
    return {
      happened: [{ kind: 'second-factor-begun', about: person.id }],
      reply: { secret, address: authenticatorAddress(secret, `Redress, ${name}`, person.email ?? person.name) },
    };
  },
});
