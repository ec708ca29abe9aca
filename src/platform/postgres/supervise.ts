// Keeps the server running: whoever ends it without being asked to (the kernel short of memory, a stray kill) finds it
// started again: at once when it ran well, after a doubling pause of up to half a minute while it keeps failing.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Launch, launch, type Server } from './launch.ts';
import { clearTheWay } from './take-over.ts';

export type Supervised = { readonly pid: number; stop(): Promise<void> };
export type Order = Launch & { prepare(): void }; // what has to be done before each start, once nobody else is there

const shortestPause = 200;
const longestPause = 30_000;
const steadyAfter = 5000;
const longer = (pause: number): number => Math.min(Math.max(pause * 2, shortestPause), longestPause);

/** Throws EmbeddedTrouble when the first start fails; later failures are only logged, and tried again. */
export async function supervise(order: Order): Promise<Supervised> {
  const stopping = new AbortController();
  let current = await start(order);
  let pause = 0;
  const watch = async (): Promise<void> => {
    for (;;) {
      const began = performance.now();
      const words = await current.ended;
      if (stopping.signal.aborted) return;
      order.log(`The database ended unexpectedly (${words}). What was saved is kept; starting it again.`);
      pause = performance.now() - began > steadyAfter ? 0 : longer(pause);
      const next = await startAgain();
      if (!next) return;
      current = next;
      if (stopping.signal.aborted) return current.stop();
    }
  };
  const startAgain = async (): Promise<Server | undefined> => {
    while (!stopping.signal.aborted) {
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined); // a stop ends the pause
      if (stopping.signal.aborted) return undefined;
      try {
        return await start(order);
      } catch (error) {
        order.log(error instanceof Error ? error.message : String(error));
        pause = longer(pause);
      }
    }
    return undefined;
  };
  const watching = watch();
  return {
    get pid() {
      return current.pid;
    },
    async stop() {
      stopping.abort();
      await current.stop();
      await watching;
    },
  };
}

const anotherIsThere = /lock file \S+ already exists|pre-existing shared memory/;

// A server that a dying program had only just begun to start can appear between our look and our start; PostgreSQL's own
// locks then let one of the two through, and we look again.
async function start(order: Order): Promise<Server> {
  for (let tries = 1; ; tries += 1) {
    await clearTheWay(order.home.data, order.log);
    order.prepare();
    try {
      return await launch(order);
    } catch (error) {
      if (!(error instanceof Error && anotherIsThere.test(error.message)) || tries === 20) throw error;
      await sleep(100);
    }
  }
}
