// Makes the one-time link with which an empty installation is set up. Asked at every start: nothing once there is an
// organisation; a fresh link otherwise, the earlier ones withdrawn.
import { z } from 'zod';
import { newSecret } from '#platform/secret.ts';
import { makeLink, withdrawLinks } from '#records/one-time-links.ts';
import { organisationExists } from '#records/organisations.ts';
import { ofTheProgram } from './inputs.ts';
import { command, type Done, type Unchanged } from '../command.ts';

const hours = 24;

/** The secret of the link; none when there is nothing left to set up. */
interface Offer {
  readonly secret: string | null;
}

export const offerSetUp = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }): Promise<Done<Offer> | Unchanged<Offer>> {
    if (await organisationExists(tx)) return { unchanged: true, reply: { secret: null } };
    const { secret, hash } = newSecret();
    await withdrawLinks(tx, 'set-up', now);
    const expires = new Date(now.getTime() + hours * 3_600_000);
    await makeLink(tx, { hash, purpose: 'set-up', person: null, madeBy: null, now, expires });
    return {
      happened: [{ kind: 'set-up-offered', about: ofTheProgram, hours }],
      reply: { secret },
    };
  },
});
