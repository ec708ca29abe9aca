// Tells owners, every morning, which of their promises are due the next working day or late. Each promise is told once of each.
import { z } from 'zod';
import { theOrganisation } from '#records/organisations.ts';
import { notifyOfPromises } from '#records/promises.ts';
import { command } from '../command.ts';

export const warnPromiseOwners = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    const told = await notifyOfPromises(tx, now);
    if (told.soon + told.late === 0) return { unchanged: true, reply: told };
    const { id } = await theOrganisation(tx);
    return { happened: [{ kind: 'promise-owners-warned', about: id, ...told }], reply: told };
  },
});
