// Takes back the next complaints of an import that is being undone; when none is left to take back, the import is undone. A
// complaint that somebody has worked on since is left as it is.
import { z } from 'zod';
import type { Happenings } from '#domain/happening.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockImport, saveImport } from '#records/imports.ts';
import { leftOf, takeBackSome } from '#records/taken-back.ts';
import { command } from '../command.ts';

const atOnce = 500;

export const takeBackComplaints = command({
  permission: 'import',
  reach: 'program',
  input: z.object({ import: z.uuid() }),
  async run({ import: id }, { tx, now }) {
    const found = await lockImport(tx, id);
    if (isRefusal(found)) return found;
    if (found.state === 'undone') return { unchanged: true, reply: { done: true } };
    if (found.state !== 'undoing') return refuse('import.not-now', { facts: { state: found.state } });
    const taken = await takeBackSome(tx, id, atOnce);
    const takenBack = found.takenBack + taken.length;
    if (taken.length > 0) {
      await saveImport(tx, id, { taken_back: takenBack, worked_at: now });
      const happened: Happenings = [
        { kind: 'complaints-taken-back', about: id, complaints: taken.length },
        ...taken.map((about) => ({ kind: 'complaint-taken-back' as const, about, import: id })),
      ];
      return { happened, reply: { done: false } };
    }
    const left = await leftOf(tx, id);
    await saveImport(tx, id, { state: 'undone', undone_at: now, worked_at: now });
    return { happened: [{ kind: 'import-undone', about: id, takenBack, left }], reply: { done: true } };
  },
});
