// Gives up a register that was uploaded and not brought in: its file and what was found about it are removed.
import { z } from 'zod';
import { cannotDiscard } from '#domain/import/import-state.ts';
import { isRefusal } from '#domain/refusal.ts';
import { dropImport, lockImport } from '#records/imports.ts';
import { command } from '../command.ts';

export const discardRegister = command({
  permission: 'import',
  reach: 'program',
  input: z.object({ import: z.uuid() }),
  async run({ import: id }, { tx, actor }) {
    const found = await lockImport(tx, id);
    if (isRefusal(found)) return found;
    const refused = cannotDiscard(actor, found);
    if (refused) return refused;
    await dropImport(tx, id);
    return { happened: [{ kind: 'register-discarded', about: id }], reply: { import: id } };
  },
});
