// Makes a link with which a person chooses a new password, for when they have forgotten theirs. Until it is used everything
// stays as it is, unless they have lost their authenticator too: then the second factor is removed with it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { linkExpires } from '#domain/one-time-link.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newSecret } from '#platform/secret.ts';
import { makeLink, withdrawLinks } from '#records/one-time-links.ts';
import { theOrganisation } from '#records/organisations.ts';
import { lockPerson } from '#records/people.ts';
import { keepRecoveryCodes, forgetFactor, secondFactorOf } from '#records/second-factors.ts';
import { command } from '../command.ts';
import { id } from './inputs.ts';

export const offerNewPassword = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ person: id, removeSecondFactor: z.boolean().default(false) }),
  async run(input, { tx, actor, now }) {
    const person = await lockPerson(tx, input.person);
    if (isRefusal(person)) return person;
    if (person.state === 'left') return refuse('person.left');
    if (person.state === 'invited' || person.kind === 'integration') return refuse('person.not-active');
    const { link_life_days: days } = await theOrganisation(tx);
    const removed = input.removeSecondFactor && (await secondFactorOf(tx, person.id)).begun;
    if (removed) {
      await forgetFactor(tx, person.id);
      await keepRecoveryCodes(tx, person.id, [], now);
    }
    await withdrawLinks(tx, 'new-password', now, person.id);
    const { secret, hash } = newSecret();
    const expires = linkExpires(now, days);
    await makeLink(tx, { hash, purpose: 'new-password', person: person.id, madeBy: personBehind(actor), now, expires });
    return {
      happened: [{ kind: 'new-password-offered', about: person.id, days, secondFactorRemoved: removed }],
      reply: { secret, expiresAt: expires.toISOString() },
    };
  },
});
