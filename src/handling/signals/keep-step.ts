// Adds a step to the playbook or changes one, in the organisation's own words. What was chosen before keeps the words it was chosen in.
import { z } from 'zod';
import { cues } from '#domain/language/signals/cue.ts';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { theOrganisation } from '#records/organisations.ts';
import { addStep, playbookStep, saveStep, stepNamed } from '#records/playbook.ts';
import { command } from '../command.ts';
import { words } from '../intake/inputs.ts';

export const keepStep = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    step: z.uuid().nullish().describe('Without it, a new one'),
    version: z.int().min(1).nullish(),
    name: words('Say what is to be done.', 80),
    says: z.string().trim().max(500, 'Keep this to 500 characters.').default(''),
    cues: z.array(z.enum(cues)).max(cues.length).default([]).describe('What it is meant for; none: every signal'),
  }),
  async run({ step, version, name, says, cues: meantFor }, { tx, now }) {
    if (await stepNamed(tx, name, step ?? null))
      return refuse('playbook.twice', { fields: { name: 'There is a step of this name already.' } });
    const found = step ? await playbookStep(tx, step) : undefined;
    if (step && !found) return refuse('playbook.unknown');
    if (found && found.version !== version) return refuse('page.stale', { facts: { version: found.version } });
    const id = found?.id ?? newId(now);
    const kept = { name, says, cues: [...new Set(meantFor)] };
    await (found ? saveStep(tx, id, kept) : addStep(tx, { id, ...kept }));
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'playbook-step-kept', about, step: id, added: !found }], reply: { id } };
  },
});
