// One real PostgreSQL for a whole test run, in a temporary folder, started when the first test asks for a database: a run
// of pure tests never pays for it. Tests ask over a socket; the answer is where the server is. Durability is off here, for
// speed, and nowhere else.
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '#platform/migrate/migrate.ts';
import { connect } from '#platform/postgres/connect.ts';
import { type Embedded, startEmbedded } from '#platform/postgres/embedded.ts';
import { makeTestFolder } from './test-folder.ts';
import type { TestServer } from './test-server.ts';

declare module 'vitest' {
  // Vitest is told of what is provided by merging into its interface.
  interface ProvidedContext {
    databaseDoor: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = await makeTestFolder();
  const server = new LazyServer(folder);
  const door = createServer((asking) => {
    asking.on('error', () => undefined); // the test that asked has ended
    void server.answer().then((answer) => asking.end(JSON.stringify(answer)));
  });
  const path = join(folder, 'door');
  await new Promise<void>((listening) => door.listen(path, listening));
  project.provide('databaseDoor', path);
  return async () => {
    door.close();
    await server.stop();
    await remove();
  };
}

class LazyServer {
  #starting: Promise<TestServer> | undefined;
  #embedded: Embedded | undefined;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  answer(): Promise<TestServer> {
    this.#starting ??= this.#start().catch((error: unknown) => ({
      trouble: error instanceof Error ? error.message : String(error),
    }));
    return this.#starting;
  }

  async stop(): Promise<void> {
    await this.#starting;
    await this.#embedded?.stop();
  }

  async #start(): Promise<TestServer> {
    const folder = join(this.#folder, 'database');
    const log = (): void => undefined;
    this.#embedded = await startEmbedded({ folder, log, durability: 'none' });
    const { connection } = this.#embedded;
    const connected = await connect({ to: connection, name: 'test template', log });
    const answer = await migrate({ pool: connected.pool, folder: 'db/migrations', log }).then(
      () => ({ connection }),
      (error: unknown) => ({ connection, migrationTrouble: String(error) }),
    );
    await connected.close();
    return answer;
  }
}
