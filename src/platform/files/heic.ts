// Pictures as phones keep them (HEIC, and HEIF that is packed the same way), unpacked by libheif in a thread of its own, with a bound on
// points, memory and time: a large or malicious one neither stops the program nor brings it down. What the camera wrote stays behind.
import { Worker } from 'node:worker_threads';

export interface HeicPoints {
  /** Red, green, blue and how opaque, a byte each. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface HeicAsked {
  readonly bytes: Uint8Array;
  readonly mostPoints: number;
  readonly mostMegabytes: number;
}

/** The largest photo of a telephone has 50 million points; unpacked, one of 60 takes 700 MB for some seconds. */
const limits = { mostPoints: 60_000_000, mostMegabytes: 768 } as const;
const seconds = 60;

/** The points of a picture, the right way up. Throws, in words, where they cannot be read within the limits. */
export async function heicPoints(bytes: Uint8Array, within: Omit<HeicAsked, 'bytes'> = limits): Promise<HeicPoints> {
  const asked: HeicAsked = { bytes, ...within };
  // What the library writes about a broken file is not for our log.
  const thread = new Worker(new URL('./heic-thread.ts', import.meta.url), { workerData: asked, stdout: true, stderr: true });
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<HeicPoints>((resolve, reject) => {
      late = setTimeout(() => reject(new Error(`The picture could not be read within ${seconds} seconds.`)), seconds * 1000);
      thread.once('message', resolve);
      thread.once('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
      thread.once('exit', () => reject(new Error('The picture in it cannot be read.')));
    });
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}
