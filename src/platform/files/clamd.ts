// Asks ClamAV's daemon (clamd) about a content: INSTREAM over a Unix socket or TCP, a connection for each question. Pieces go with their
// length before them and an empty one at the end; the answer is one line. It knows no complaints and keeps nothing.
// Source: clamd(8), "COMMANDS".
import { createConnection, type Socket } from 'node:net';
import { once } from 'node:events';

export type Answer =
  | { readonly found: 'nothing' }
  | { readonly found: 'malware'; readonly name: string }
  | { readonly found: 'unclear'; readonly why: 'locked' | 'too-large' | 'too-deep' };

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Nobody answers, or the connection broke off: try again later. */
export class ScannerSilent extends Error {
  /** In the middle of what it was sent. */
  readonly hungUp: boolean;
  constructor(words: string, cause?: unknown) {
    super(words);
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    this.hungUp = code === 'EPIPE' || code === 'ECONNRESET';
  }
}

export interface Scanner {
  /** A socket's path, or host:port. */
  readonly address: string;
  /** Wished for by a setting: one that was only looked for where it usually is, is not missed. */
  readonly named: boolean;
  /** Its name and the signatures it knows, such as 'ClamAV 1.4.6/27500'. Throws ScannerSilent. */
  engine(): Promise<string>;
  /** Throws ScannerSilent. */
  check(pieces: Pieces): Promise<Answer>;
}

const pieceSize = 64 * 1024;
const reachMs = 5_000;
/** A large archive takes its time; clamd itself gives up earlier unless told otherwise. */
const silenceMs = 180_000;

export interface Opening {
  readonly named?: boolean;
  /** How long it may take to answer at all, and then to read on, in milliseconds. */
  readonly patience?: Patience;
}
interface Patience {
  readonly reach: number;
  readonly silence: number;
}

export function openClamd(
  address: string,
  { named = true, patience = { reach: reachMs, silence: silenceMs } }: Opening = {},
): Scanner {
  const engine = async (): Promise<string> => {
    const line = await converse(address, patience, ({ socket }) => void socket.write('zVERSION\0'));
    return line.split('/').slice(0, 2).join('/');
  };
  return {
    address,
    named,
    engine,
    async check(pieces) {
      try {
        return answerOf(await converse(address, patience, (line) => stream(line, pieces)));
      } catch (error) {
        // It hung up in the middle and is there all the same: so it does over a content too large for it, often before its answer is read.
        if (!(error instanceof ScannerSilent && error.hungUp)) throw error;
        await engine();
        return { found: 'unclear', why: 'too-large' };
      }
    },
  };
}

interface Line {
  readonly socket: Socket;
  readonly answered: readonly Buffer[];
}

/** Connects, asks, and gives back the line of the answer. What was answered counts, also where the line broke while it was asked. */
async function converse(address: string, { reach, silence }: Patience, ask: (line: Line) => Promise<void> | void): Promise<string> {
  const socket = createConnection(placeOf(address));
  const answered: Buffer[] = [];
  socket.on('data', (piece: Buffer) => answered.push(piece));
  const over = new Promise<Error | null>((resolve) => {
    socket.once('error', resolve);
    socket.once('close', () => resolve(null));
  });
  socket.setTimeout(reach, () => socket.destroy(new Error('It did not answer in time.')));
  try {
    const fault = await Promise.race([
      once(socket, 'connect').then(
        () => null,
        (error: Error) => error,
      ),
      over,
    ]);
    if (fault) throw fault;
    socket.setTimeout(silence);
    await Promise.race([ask({ socket, answered }), over]);
    const broken = await over;
    const line = Buffer.concat(answered).toString('utf8').replaceAll('\0', '').trim();
    if (line === '') throw broken ?? new Error('It hung up without an answer.');
    return line;
  } catch (error) {
    throw new ScannerSilent(`${address}: ${error instanceof Error ? error.message : String(error)}`, error);
  } finally {
    socket.destroy();
  }
}

/** A piece goes only when the last is gone and nothing was answered: clamd answers early, and hangs up, where a content is too large for it. */
async function stream({ socket, answered }: Line, pieces: Pieces): Promise<void> {
  const send = (bytes: Uint8Array): Promise<void> => new Promise((sent) => socket.write(bytes, () => setImmediate(sent)));
  await send(Buffer.from('zINSTREAM\0'));
  for await (const whole of pieces)
    for (let from = 0; from < whole.length; from += pieceSize) {
      const piece = whole.subarray(from, from + pieceSize);
      if (answered.length > 0 || socket.destroyed) return;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      await send(Buffer.concat([length, piece]));
    }
  if (answered.length === 0) await send(Buffer.alloc(4));
}

function answerOf(line: string): Answer {
  const said = line.replace(/^stream: /, '');
  if (said === 'OK') return { found: 'nothing' };
  const [, name] = /^(.+) FOUND$/.exec(said) ?? [];
  if (name?.startsWith('Heuristics.Encrypted')) return { found: 'unclear', why: 'locked' };
  if (name?.startsWith('Heuristics.Limits.Exceeded')) return { found: 'unclear', why: 'too-deep' };
  if (name) return { found: 'malware', name };
  if (said.includes('size limit exceeded')) return { found: 'unclear', why: 'too-large' };
  throw new ScannerSilent(said.slice(0, 200));
}

function placeOf(address: string): { path: string } | { host: string; port: number } {
  if (address.startsWith('/')) return { path: address };
  const at = address.lastIndexOf(':');
  return { host: address.slice(0, at).replaceAll(/[[\]]/g, ''), port: Number(address.slice(at + 1)) };
}
