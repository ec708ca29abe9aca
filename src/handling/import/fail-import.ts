// Marks an import that cannot go on by itself, and why, in words. What was brought in stays; somebody may try again or undo it.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockImport, saveImport } from '#records/imports.ts';
import { command } from '../command.ts';

export const failImport = command({
  permission: 'import',
  reach: 'program',
  input: z.object({ import: z.uuid(), words: z.string().max(2_000) }),
  async run({ import: id, words }, { tx, now }) {
    const found = await lockImport(tx, id);
    if (isRefusal(found)) return found;
    if (found.state !== 'running') return refuse('import.not-running');
    await saveImport(tx, id, { state: 'failed', fault: words, worked_at: now });
    return { happened: [{ kind: 'import-failed', about: id, rows: found.rowsDone }], reply: { import: id } };
  },
});
