// Keeps the server running: whoever ends it without being asked to (the kernel short of memory, a stray kill) finds it
// started again, after a pause that doubles from a fifth of a second to half a minute while it keeps failing.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Launch, launch, type Server } from './launch.ts';
import { clearTheWay } from './take-over.ts';

export type Supervised = { readonly pid: number; stop(): Promise<void> };
export type Order = Omit<Launch, 'arguments'> & { readonly arguments: () => readonly string[] };

const shortestPause = 200;
const longestPause = 30_000;
const steadyAfter = 60_000;

// Throws EmbeddedTrouble when the first start fails; later failures are only logged, and tried again.
export async function supervise(order: Order): Promise<Supervised> {
  const wanted = new AbortController();
  let current = await start(order);
  const watch = async (): Promise<void> => {
    let pause = shortestPause;
    for (;;) {
      const began = Date.now();
      const words = await current.ended;
      if (wanted.signal.aborted) return;
      if (Date.now() - began > steadyAfter) pause = shortestPause;
      order.log(`The database ended unexpectedly (${words}). What was saved is kept; starting it again.`);
      for (let again: Server | undefined; !again; ) {
        await sleep(pause);
        pause = Math.min(pause * 2, longestPause);
        if (wanted.signal.aborted) return;
        again = await start(order).catch((error: unknown) => {
          order.log(String(error));
          return undefined;
        });
        current = again ?? current;
      }
    }
  };
  const watching = watch();
  return {
    get pid() {
      return current.pid;
    },
    async stop() {
      wanted.abort();
      await current.stop();
      await watching;
      await current.stop(); // one may have been starting when the stop was asked for
    },
  };
}

async function start(order: Order): Promise<Server> {
  await clearTheWay(order.home.data, order.log);
  return launch({ ...order, arguments: order.arguments() });
}
