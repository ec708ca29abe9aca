// Puts the steps of the playbook in order: what comes first is proposed first.
import { z } from 'zod';
import { theOrganisation } from '#records/organisations.ts';
import { orderSteps } from '#records/playbook.ts';
import { command } from '../command.ts';

export const orderPlaybook = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ steps: z.array(z.uuid()).min(1).max(200) }),
  async run({ steps }, { tx }) {
    await orderSteps(tx, steps);
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'playbook-ordered', about, steps: steps.length }], reply: { ordered: true } };
  },
});
