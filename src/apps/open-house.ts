// Opens what every way in needs: the database (the built-in one, or the server named), its shape brought up to date, the
// queue of later work, the rules. Closes it all in the reverse order.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { FolderTaken } from '#platform/postgres/folder-lock.ts';
import { joinEmbedded } from '#platform/postgres/join.ts';
import { connect, type Where } from '#platform/postgres/connect.ts';
import { openClamd, type Scanner } from '#platform/files/clamd.ts';
import { openObjectStorage } from '#platform/files/object-storage.ts';
import { migrate } from '#platform/migrate/migrate.ts';
import { openQueue } from '#platform/jobs/queue.ts';
import { laterWorkNames } from '#handling/later-work.ts';
import { proveSecret } from '#handling/access/prove-secret.ts';
import { type House, perform } from '#handling/command.ts';
import { isRefusal } from '#domain/refusal.ts';
import { missingRules } from '#domain/rules.ts';
import { namedInUse } from '#views/settings/named-in-use.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import { programSecret } from './program-secret.ts';
import type { ScannerSettings, Settings } from './settings.ts';

export interface OpenHouse extends House {
  /** Whether the database runs inside this program. */
  readonly builtIn: boolean;
  close(): Promise<void>;
}

export const programFolder = new URL('../../', import.meta.url);

export interface Opening {
  readonly settings: Settings;
  readonly clock: () => Date;
  readonly log: (line: string) => void;
  readonly connections?: number;
  /** For filling what can be filled again: commits reach the disk a moment after they are answered. */
  readonly hasty?: boolean;
  /** A command that may work beside a running program joins its database instead of being refused. */
  readonly beside?: boolean;
  /** Takes the secret as it is given: for when the right one is lost. */
  readonly unproven?: boolean;
}

export async function openHouse(opening: Opening): Promise<OpenHouse> {
  const { settings, clock, log, connections = 20 } = opening;
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).toReversed()) await step();
  };
  try {
    const mailAuthority = await mailAuthorityOf(settings);
    const to = settings.databaseUrl ?? (await startBuiltIn(opening, closing));
    const connected = await connect({ to, name: 'redress', log, max: connections });
    closing.push(() => connected.close());
    const { db, pool } = connected;
    await migrate({ pool, folder: new URL('db/migrations', programFolder).pathname, log });
    const jobs = await openQueue(pool, laterWorkNames, log);
    closing.push(() => jobs.stop({ graceful: true, timeout: 10_000 }));
    const rules = await loadRules(new URL('rulepacks', programFolder).pathname, join(settings.dataFolder, 'rulepacks'));
    const missing = missingRules(rules, await namedInUse(db));
    if (missing) throw new Error(missing);
    const objects = settings.objectStorage && openObjectStorage(settings.objectStorage);
    const scanner = scannerOf(settings.scanner);
    const secret = await programSecret(settings);
    const house = {
      db,
      jobs,
      rules,
      clock,
      objects,
      scanner,
      secret,
      site: settings.publicUrl.href,
      mailServer: settings.mailServer,
      mailAuthority,
    };
    if (!opening.beside && !opening.unproven) await prove(house);
    return { ...house, builtIn: settings.databaseUrl === undefined, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The one a setting names, or the machine’s own: that one is not missed before it was found. */
function scannerOf({ address, named }: ScannerSettings): Scanner | undefined {
  return address === undefined ? undefined : openClamd(address, { named });
}

async function mailAuthorityOf({ mailAuthorityFile: file }: Settings): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!text.includes('-----BEGIN CERTIFICATE-----'))
    throw new Error(`REDRESS_MAIL_CA names the file ${file}, in which no certificate can be read (PEM). Nothing was started.`);
  return text;
}

/** A program with the wrong secret must not let anybody in: it could not read their second factors. */
async function prove(house: House): Promise<void> {
  const answer = await perform(house, proveSecret, {}, { actor: { kind: 'program', name: 'set-up' } });
  if (isRefusal(answer)) throw new Error(answer.words);
}

async function startBuiltIn({ settings, log, beside, hasty }: Opening, closing: (() => Promise<void>)[]): Promise<Where> {
  try {
    const server = await startEmbedded({ folder: settings.dataFolder, log, durability: hasty ? 'soon' : 'full' });
    closing.push(() => server.stop());
    return server.connection;
  } catch (error) {
    if (beside && error instanceof FolderTaken) return joinEmbedded(settings.dataFolder);
    throw error;
  }
}
