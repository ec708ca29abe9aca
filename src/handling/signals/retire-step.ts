// Takes a step out of the playbook. Where it was chosen, it stays as it was.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { theOrganisation } from '#records/organisations.ts';
import { playbookStep, saveStep } from '#records/playbook.ts';
import { command } from '../command.ts';

export const retireStep = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ step: z.uuid() }),
  async run({ step }, { tx, now }) {
    if (!(await playbookStep(tx, step))) return refuse('playbook.unknown');
    await saveStep(tx, step, { retired_at: now });
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'playbook-step-retired', about, step }], reply: { retired: true } };
  },
});
