// The files that say how the database came to be, NNNN-what-it-does.sql, in order and without gaps or doubles. A file is
// known by its checksum: once applied anywhere it is history and may not be edited.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export type MigrationFile = { readonly number: number; readonly name: string; readonly sql: string; readonly checksum: string };

const shape = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;
const endsTransaction = /^\s*(?:commit|rollback)\b/im;

/** Throws in words when the folder holds something that is not a migration in its place. */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();
  const files = await Promise.all(
    names.map(async (name, index) => {
      const number = Number(shape.exec(name)?.[1]);
      if (number !== index + 1) throw new Error(misplaced(name, index + 1));
      const sql = await readFile(join(folder, name), 'utf8');
      if (endsTransaction.test(sql)) throw new Error(endsItself(name));
      return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
  if (files.length === 0)
    throw new Error(`There are no migrations in ${folder}, so the database cannot be prepared. Nothing was changed.`);
  return files;
}

function misplaced(name: string, place: number): string {
  const number = String(place).padStart(4, '0');
  return (
    `The migration file ${name} is out of place: the next one must be named ${number}-what-it-does.sql, ` +
    'in small letters, digits and hyphens. Nothing was changed. Rename or remove the file.'
  );
}

function endsItself(name: string): string {
  return (
    `The migration file ${name} ends its own transaction. Nothing was changed. Each migration is applied whole or not at all, ` +
    'in a transaction made for it: remove the commit or rollback.'
  );
}
