// Times one kind of request: so many clients, each asking again as soon as it is answered, for so many seconds.
export interface Figures {
  readonly what: string;
  readonly clients: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface Load {
  readonly what: string;
  readonly clients: number;
  readonly seconds: number;
  /** Does the thing once; throws when it is not done. */
  readonly once: (client: number) => Promise<void>;
}

/** Milliseconds at the percentiles, and how many a second. A short warm-up first is not counted. */
export async function measure({ what, clients, seconds, once }: Load): Promise<Figures> {
  await run(clients, Math.min(1, seconds / 3), once);
  const took = await run(clients, seconds, once);
  const sorted = took.times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { what, clients, perSecond: sorted.length / took.seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function run(clients: number, seconds: number, once: Load['once']): Promise<{ times: number[]; seconds: number }> {
  const times: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const work = async (client: number): Promise<void> => {
    while (performance.now() < until) {
      const start = performance.now();
      await once(client);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  return { times, seconds: (performance.now() - began) / 1000 };
}
