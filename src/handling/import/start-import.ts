// Starts bringing in a register that was uploaded, once everything that must be said about it has been said. The rows follow
// in batches, worked by the program or by the command line that asked.
import { z } from 'zod';
import { may, personBehind } from '#domain/actor.ts';
import { cannotStart } from '#domain/import/import-state.ts';
import { Mapping } from '#domain/import/mapping.ts';
import { openQuestions } from '#domain/import/questions.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockImport, saveImport } from '#records/imports.ts';
import { command } from '../command.ts';

export const startImport = command({
  permission: 'import',
  reach: 'program',
  input: z.object({
    import: z.uuid(),
    source: z.string().trim().min(1, 'Say what the source is called.').max(100).optional(),
    mapping: Mapping,
    erasedTooBecause: z
      .string()
      .trim()
      .max(2_000, 'Keep this to 2,000 characters.')
      .default('')
      .describe('Why rows of complaints that were erased are brought in all the same; empty: they are refused'),
    /** Whoever asks brings the rows in itself, so no work is left for later. */
    itself: z.boolean().default(false),
  }),
  async run({ import: id, source, mapping, itself, erasedTooBecause }, { tx, actor, now }) {
    const found = await lockImport(tx, id);
    if (isRefusal(found)) return found;
    const refused = cannotStart(actor, found);
    if (refused) return refused;
    const questions = openQuestions(found.analysis, mapping);
    if (questions.length > 0)
      return refuse('import.questions-open', { words: questions.map(({ words }) => words).join(' '), facts: { questions } });
    if (erasedTooBecause !== '' && !may(actor, 'keep-and-erase')) return refuse('import.erased-too');
    const named = source ?? found.source;
    await saveImport(tx, id, {
      state: 'running',
      source: named,
      mapping,
      erased_too_because: erasedTooBecause,
      may_add_taxonomy: may(actor, 'edit-taxonomy'),
      started_by: personBehind(actor),
      started_at: now,
      reckoned_from: now,
      worked_at: now,
    });
    return {
      happened: [
        { kind: 'import-started', about: id, source: named, rows: found.rowsTotal },
        ...(erasedTooBecause === '' ? [] : [{ kind: 'erased-rows-let-in', about: id } as const]),
      ],
      queue: itself ? [] : [{ job: 'run-import', body: { import: id } }],
      reply: { import: id },
    };
  },
});
