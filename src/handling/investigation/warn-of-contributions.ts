// Tells, every morning, whoever handles a complaint and whoever asked that a contribution is overdue: once for each day it is due.
import { z } from 'zod';
import { overdueUntold } from '#records/contributions.ts';
import { organisationDay } from '#records/handlers.ts';
import { notify } from '#records/notifications.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const warnOfContributions = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    const late = await overdueUntold(tx, await organisationDay(tx, now));
    for (const { complaint, id, people } of late)
      await notify(tx, { to: people, kind: 'contribution-late', complaint, by: null, facts: { contribution: id }, now });
    const reply = { overdue: late.length };
    if (late.length === 0) return { unchanged: true, reply };
    const { id } = await theOrganisation(tx);
    return { happened: [{ kind: 'contributions-warned', about: id, ...reply }], reply };
  },
});
