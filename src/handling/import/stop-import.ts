// Stops a running import after the batch it is at. What was brought in stays; it can go on later, or be undone.
import { z } from 'zod';
import { cannotStop } from '#domain/import/import-state.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockImport, saveImport } from '#records/imports.ts';
import { command } from '../command.ts';

export const stopImport = command({
  permission: 'import',
  reach: 'program',
  input: z.object({ import: z.uuid() }),
  async run({ import: id }, { tx, actor, now }) {
    const found = await lockImport(tx, id);
    if (isRefusal(found)) return found;
    const refused = cannotStop(actor, found);
    if (refused) return refused;
    await saveImport(tx, id, { state: 'stopped', worked_at: now });
    return { happened: [{ kind: 'import-stopped', about: id, rows: found.rowsDone }], reply: { import: id } };
  },
});
