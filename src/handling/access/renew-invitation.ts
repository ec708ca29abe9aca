// Makes a new invitation link for a colleague who has not accepted yet; the earlier one stops working.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { linkExpires } from '#domain/one-time-link.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newSecret } from '#platform/secret.ts';
import { makeLink, withdrawLinks } from '#records/one-time-links.ts';
import { theOrganisation } from '#records/organisations.ts';
import { lockPerson } from '#records/people.ts';
import { command } from '../command.ts';
import { id } from './inputs.ts';

export const renewInvitation = command({
  permission: 'manage-people',
  reach: 'program',
  input: z.object({ person: id }),
  async run(input, { tx, actor, now }) {
    const person = await lockPerson(tx, input.person);
    if (isRefusal(person)) return person;
    if (person.state !== 'invited') return refuse(person.state === 'left' ? 'person.left' : 'person.not-invited');
    const { link_life_days: days } = await theOrganisation(tx);
    await withdrawLinks(tx, 'invitation', now, person.id);
    const { secret, hash } = newSecret();
    const expires = linkExpires(now, days);
    await makeLink(tx, { hash, purpose: 'invitation', person: person.id, madeBy: personBehind(actor), now, expires });
    return {
      happened: [{ kind: 'invitation-renewed', about: person.id, days }],
      reply: { secret, expiresAt: expires.toISOString() },
    };
  },
});
