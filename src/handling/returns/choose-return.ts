// Says whether the organisation files a return that its rules know: one that few firms owe, or one it is excused from.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { lockSettings } from '#records/organisations.ts';
import { chooseReturn as keepChoice } from '#records/return-choices.ts';
import { command } from '../command.ts';
import { definitionIn } from './inputs.ts';

export const chooseReturn = command({
  permission: 'file-returns',
  reach: 'program',
  input: z.object({ pack: z.string(), definition: z.string(), files: z.boolean() }),
  async run({ pack, definition: id, files }, { tx, rules }) {
    const { id: about } = await lockSettings(tx);
    const known = definitionIn(rules, pack, id);
    if (!known) return refuse('return.definition-unknown');
    await keepChoice(tx, pack, id, files);
    const told = { entity: null, pack, definition: id, name: known.definition.name, files };
    return { happened: [{ kind: 'returns-chosen', about, ...told }], reply: {} };
  },
});
