// The program's own secret: from the setting, or a file in the data folder that is made at the first start. It never lies in the
// database, so a copy of the database alone opens nothing that was sealed with it. Whoever loses it types the passwords again.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from './settings.ts';
import { sha256 } from '#platform/digest.ts';

export async function programSecret({ secret, dataFolder }: Pick<Settings, 'secret' | 'dataFolder'>): Promise<Buffer> {
  if (secret !== undefined) return sha256(secret);
  const file = join(dataFolder, 'secret');
  await mkdir(dataFolder, { recursive: true });
  // Two programs that start at once make one: whoever comes second reads what the first wrote.
  await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  const kept = (await readFile(file, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/.test(kept))
    throw new Error(`The file ${file} does not hold the secret that was kept there. Put back a copy of it, or take it away.`);
  return Buffer.from(kept, 'hex');
}

export interface NewSecret {
  readonly secret: Buffer;
  /** Puts it where the program finds it at its next start. */
  keep(): Promise<void>;
}

/** Another secret to take the place of the one in use: as it was given, or made and laid beside the file until it is kept. */
export async function newProgramSecret({
  secret,
  newSecret,
  dataFolder,
}: Pick<Settings, 'secret' | 'newSecret' | 'dataFolder'>): Promise<NewSecret> {
  if (newSecret !== undefined) return { secret: sha256(newSecret), keep: async () => undefined };
  if (secret !== undefined)
    throw new Error('REDRESS_SECRET is set, so set REDRESS_NEW_SECRET as well: it takes its place. Nothing was changed.');
  const made = randomBytes(32);
  const file = join(dataFolder, 'secret');
  await writeFile(`${file}.new`, `${made.toString('hex')}\n`, { mode: 0o600 });
  return { secret: made, keep: () => rename(`${file}.new`, file) };
}
