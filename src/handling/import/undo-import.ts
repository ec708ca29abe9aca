// Begins to take back an import: its complaints are undone, except those that somebody has worked on since. The record keeps
// every entry; the complaints are taken back in batches afterwards.
import { z } from 'zod';
import { cannotUndo } from '#domain/import/import-state.ts';
import { isRefusal } from '#domain/refusal.ts';
import { dropChunks, lockImport, saveImport } from '#records/imports.ts';
import { command } from '../command.ts';

export const undoImport = command({
  permission: 'import',
  reach: 'program',
  input: z.object({ import: z.uuid(), itself: z.boolean().default(false) }),
  async run({ import: id, itself }, { tx, actor, now }) {
    const found = await lockImport(tx, id);
    if (isRefusal(found)) return found;
    const refused = cannotUndo(actor, found);
    if (refused) return refused;
    await saveImport(tx, id, { state: 'undoing', fault: null, worked_at: now });
    await dropChunks(tx, id);
    return {
      happened: [{ kind: 'undo-begun', about: id, complaints: found.made }],
      queue: itself ? [] : [{ job: 'undo-import', body: { import: id } }],
      reply: { import: id },
    };
  },
});
