// Ends an import all of whose rows have been brought in. The file is no longer kept; what was wrong with its rows is.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { dropChunks, forgetErased, lockImport, saveImport } from '#records/imports.ts';
import { command } from '../command.ts';

export const finishImport = command({
  permission: 'import',
  reach: 'program',
  input: z.object({ import: z.uuid() }),
  async run({ import: id }, { tx, now }) {
    const found = await lockImport(tx, id);
    if (isRefusal(found)) return found;
    if (found.state === 'finished') return { unchanged: true, reply: { import: id } };
    if (found.state !== 'running') return refuse('import.not-running');
    if (found.rowsDone < found.rowsTotal) return refuse('import.out-of-step');
    const { made, known, refused, warned } = found;
    await saveImport(tx, id, { state: 'finished', finished_at: now, worked_at: now });
    await dropChunks(tx, id);
    await forgetErased(tx, id);
    return { happened: [{ kind: 'import-finished', about: id, made, known, refused, warned }], reply: { import: id } };
  },
});
