// Opens what every way in needs: the database (the built-in one, or the server named), its shape brought up to date, the
// queue of later work, the rules. Closes it all in the reverse order.
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { connect, type Where } from '#platform/postgres/connect.ts';
import { migrate } from '#platform/migrate/migrate.ts';
import { openQueue } from '#platform/jobs/queue.ts';
import { laterWorkNames } from '#handling/later-work.ts';
import type { House } from '#handling/command.ts';
import { loadRules } from '#rulepacks/load-rules.ts';
import type { Settings } from './settings.ts';

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
}

export async function openHouse({ settings, clock, log, connections = 20 }: Opening): Promise<OpenHouse> {
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).toReversed()) await step();
  };
  try {
    const to = settings.databaseUrl ?? (await startBuiltIn(settings, log, closing));
    const { db, pool, close: disconnect } = await connect({ to, name: 'redress', log, max: connections });
    closing.push(disconnect);
    await migrate({ pool, folder: new URL('db/migrations', programFolder).pathname, log });
    const jobs = await openQueue(pool, laterWorkNames, log);
    closing.push(() => jobs.stop({ graceful: true, timeout: 10_000 }));
    const rules = await loadRules(new URL('rulepacks', programFolder).pathname);
    return { db, jobs, rules, clock, builtIn: settings.databaseUrl === undefined, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startBuiltIn(settings: Settings, log: (line: string) => void, closing: (() => Promise<void>)[]): Promise<Where> {
  const server = await startEmbedded({ folder: settings.dataFolder, log: (line) => line.startsWith('LOG:') || log(line) });
  closing.push(() => server.stop());
  return server.connection;
}
