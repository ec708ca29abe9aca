// Tries a mapping on a register that was uploaded: reads its rows exactly as the import would, and says what would be made,
// what would be refused, and what must be said first. Nothing is kept of it.
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { canReach } from '#domain/import/import-state.ts';
import { Mapping } from '#domain/import/mapping.ts';
import { PreviewMaker } from '#domain/import/preview.ts';
import { openQuestions, remarks } from '#domain/import/questions.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { readTable } from '#platform/tables/read-table.ts';
import { findImport, fileOf } from '#records/imports.ts';
import { knownNames } from '#records/known-names.ts';
import { sorterFor } from '#records/sorted-rows.ts';
import { command } from '../command.ts';

const most = 20_000;

export const tryImport = command({
  permission: 'import',
  reach: 'program',
  input: z.object({ import: z.uuid(), source: z.string().trim().min(1).max(100).optional(), mapping: Mapping }),
  async run({ import: id, source, mapping }, { tx, actor, now, secret }) {
    const found = await findImport(tx, id);
    if (isRefusal(found)) return found;
    if (!canReach(actor, found)) return refuse('import.unknown');
    if (found.state !== 'uploaded') return refuse('import.not-now', { facts: { state: found.state } });
    const { analysis, shape } = found;
    const register = { id, source: source ?? found.source, analysis, mapping, secret, erasedToo: false };
    const sort = await sorterFor(tx, register, now, true);
    const preview = new PreviewMaker(await knownNames(tx), may(actor, 'edit-taxonomy'));
    let tried = 0;
    for await (const rows of readTable(shape, fileOf(tx, id))) {
      preview.notice(await sort(rows));
      tried += rows.length;
      if (tried >= most) break;
    }
    const questions = openQuestions(analysis, mapping);
    const told = [...shape.remarks, ...remarks(analysis, mapping)];
    return { unchanged: true, reply: preview.done({ questions, remarks: told, rows: analysis.rows }) };
  },
});
