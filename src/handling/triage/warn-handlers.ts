// Tells handlers, every morning, what of theirs has come to be at risk or overdue. Each date is told once; one that moves is told
// again.
import { z } from 'zod';
import { notifyOfDue } from '#records/notifications.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const warnHandlers = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    const told = await notifyOfDue(tx, now);
    if (told.soon + told.overdue === 0) return { unchanged: true, reply: told };
    const { id } = await theOrganisation(tx);
    return { happened: [{ kind: 'handlers-warned', about: id, ...told }], reply: told };
  },
});
