// Changes one of the organisation's choices about handling, within its limits.
import { z } from 'zod';
import { handlingChoiceNames, wrongChoice } from '#domain/handling-choice.ts';
import { refuse } from '#domain/refusal.ts';
import { lockHandlingChoice, saveHandlingChoice } from '#records/handling-choices.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';
import { version } from './inputs.ts';

export const changeHandlingChoice = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ choice: z.enum(handlingChoiceNames), value: z.number().int('Use a whole number.'), version }),
  async run({ choice, value, version }, { tx }) {
    const wrong = wrongChoice(choice, value);
    if (wrong) return refuse('handling-choice.unfit', { words: wrong, fields: { value: wrong } });
    const found = await lockHandlingChoice(tx, choice);
    if (found.value === value) return { unchanged: true, reply: { version: found.version } };
    if (found.version !== version) return refuse('page.stale', { facts: { version: found.version } });
    await saveHandlingChoice(tx, choice, value);
    const { id } = await theOrganisation(tx);
    return {
      happened: [{ kind: 'handling-choice-changed', about: id, choice, was: found.value, becomes: value }],
      reply: { version: found.version + 1 },
    };
  },
});
