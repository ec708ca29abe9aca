// Takes in the file of a register: finds out what it is, looks at every row once, guesses what each column holds, and keeps
// the file until its rows are in. Nothing is brought in here.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { analyse } from '#domain/import/analysis.ts';
import { sourceFrom } from '#domain/import/source.ts';
import { refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { findShape, readTable } from '#platform/tables/read-table.ts';
import { type Bytes, TableTrouble } from '#platform/tables/table.ts';
import { addImport, keepFile } from '#records/imports.ts';
import { organisationExists } from '#records/organisations.ts';
import { command } from '../command.ts';

const dayLength = 86_400_000;

export const uploadRegister = command({
  permission: 'import',
  reach: 'program',
  input: z.object({
    fileName: z.string().trim().min(1).max(300),
    /** What the source is called: rows are known again by their reference within it. */
    source: z.string().trim().max(100).optional(),
    bytes: z.custom<Bytes>((given) => typeof given === 'function'),
  }),
  async run({ fileName, source, bytes }, { tx, actor, now }) {
    if (!(await organisationExists(tx))) return refuse('organisation.missing');
    try {
      const shape = await findShape(bytes);
      const analysis = await analyse(shape.columns, readTable(shape, bytes), Math.floor(now.getTime() / dayLength));
      if (analysis.rows === 0) return refuse('register.empty');
      const id = newId(now);
      const madeBy = personBehind(actor);
      await addImport(tx, {
        id,
        file_name: fileName,
        source: source || sourceFrom(fileName),
        format: shape.format,
        shape,
        analysis,
        state: 'uploaded',
        rows_total: analysis.rows,
        made_by: madeBy,
        made_at: now,
      });
      const { size, digest } = await keepFile(tx, id, bytes);
      const facts = { format: shape.format, rows: analysis.rows, bytes: size, digest: digest.toString('hex') };
      return { happened: [{ kind: 'register-uploaded', about: id, ...facts }], reply: { id } };
    } catch (error) {
      if (error instanceof TableTrouble) return refuse('register.unreadable', { words: error.message });
      throw error;
    }
  },
});
