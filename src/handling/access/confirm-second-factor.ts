// Confirms a second factor with a first code: from now on it is asked for at sign-in. The recovery codes are shown once.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newRecoveryCodes } from '#platform/one-time-code.ts';
import { lockPerson } from '#records/people.ts';
import { confirmFactor, keepRecoveryCodes, secondFactorOf, spendCode } from '#records/second-factors.ts';
import { command } from '../command.ts';

export const confirmSecondFactor = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({ code: z.string().max(50) }),
  async run(input, { tx, actor, now, secret }) {
    const person = await lockPerson(tx, personBehind(actor));
    if (isRefusal(person)) return person;
    const { begun, since } = await secondFactorOf(tx, person.id);
    if (since) return refuse('second-factor.there');
    if (!begun) return refuse('second-factor.missing');
    if (!(await spendCode(tx, person.id, { code: input.code, now, secret })))
      return refuse('second-factor.code-wrong', { fields: { code: 'This code does not fit.' } });
    const recoveryCodes = newRecoveryCodes();
    await confirmFactor(tx, person.id, now);
    await keepRecoveryCodes(tx, person.id, recoveryCodes, now);
    return { happened: [{ kind: 'second-factor-confirmed', about: person.id }], reply: { recoveryCodes } };
  },
});
