// Removes one's own second factor, with the password: for a new phone, or when it is no longer wanted.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { isPassword } from '#platform/password.ts';
import { lockPerson, passwordHashOf } from '#records/people.ts';
import { forgetFactor, keepRecoveryCodes, secondFactorOf } from '#records/second-factors.ts';
import { command } from '../command.ts';
import { typedPassword } from './inputs.ts';

export const removeSecondFactor = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ password: typedPassword }),
  async run(input, { tx, actor, now }) {
    const person = await lockPerson(tx, personBehind(actor));
    if (isRefusal(person)) return person;
    if (!(await isPassword(await passwordHashOf(tx, person.id), input.password)))
      return refuse('password.wrong', { fields: { password: 'This is not your password.' } });
    if (!(await secondFactorOf(tx, person.id)).begun) return refuse('second-factor.missing');
    await forgetFactor(tx, person.id);
    await keepRecoveryCodes(tx, person.id, [], now);
    return { happened: [{ kind: 'second-factor-removed', about: person.id }], reply: {} };
  },
});
