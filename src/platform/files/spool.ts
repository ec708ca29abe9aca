// Lays a stream down in a temporary file, so that it can be read more than once without filling the memory. It knows no
// complaints.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Spooled {
  /** The bytes from the beginning, as often as wanted. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  remove(): Promise<void>;
}

const pieceSize = 256 * 1024;

/** Throws when the stream breaks off; nothing is left behind then. */
export async function spool(stream: Readable): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-upload-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'file');
  try {
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { bytes: () => fileBytes(path), remove };
}

export const fileBytes = (path: string): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: pieceSize });
