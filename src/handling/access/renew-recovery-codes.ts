// Makes new recovery codes, with the password; those of before stop working. They are shown once.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newRecoveryCodes } from '#platform/one-time-code.ts';
import { isPassword } from '#platform/password.ts';
import { lockPerson, passwordHashOf } from '#records/people.ts';
import { keepRecoveryCodes, secondFactorOf } from '#records/second-factors.ts';
import { command } from '../command.ts';
import { typedPassword } from './inputs.ts';

export const renewRecoveryCodes = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ password: typedPassword }),
  async run(input, { tx, actor, now }) {
    const person = await lockPerson(tx, personBehind(actor));
    if (isRefusal(person)) return person;
    if (!(await isPassword(await passwordHashOf(tx, person.id), input.password)))
      return refuse('password.wrong', { fields: { password: 'This is not your password.' } });
    if ((await secondFactorOf(tx, person.id)).since === null) return refuse('second-factor.missing');
    const recoveryCodes = newRecoveryCodes();
    await keepRecoveryCodes(tx, person.id, recoveryCodes, now);
    return { happened: [{ kind: 'recovery-codes-renewed', about: person.id }], reply: { recoveryCodes } };
  },
});
