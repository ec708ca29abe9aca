// Goes on with an import that was stopped, or that failed, from the row it had come to.
import { z } from 'zod';
import { cannotGoOn } from '#domain/import/import-state.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockImport, saveImport } from '#records/imports.ts';
import { command } from '../command.ts';

export const continueImport = command({
  permission: 'import',
  reach: 'program',
  input: z.object({ import: z.uuid(), itself: z.boolean().default(false) }),
  async run({ import: id, itself }, { tx, actor, now }) {
    const found = await lockImport(tx, id);
    if (isRefusal(found)) return found;
    const refused = cannotGoOn(actor, found);
    if (refused) return refused;
    const reckoned = { reckoned_from: now, reckoned_rows: found.rowsDone };
    await saveImport(tx, id, { state: 'running', fault: null, worked_at: now, ...reckoned });
    return {
      happened: [{ kind: 'import-continued', about: id, rows: found.rowsDone }],
      queue: itself ? [] : [{ job: 'run-import', body: { import: id } }],
      reply: { import: id },
    };
  },
});
