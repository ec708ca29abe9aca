// The thread in which a HEIC picture is unpacked: its first picture, turned the right way up, four bytes a point. The library runs as
// WebAssembly, whose memory no limit of a thread bounds: so it is bounded here, and a picture made to burst ends as one that cannot be read.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { HeicAsked, HeicPoints } from './heic.ts';

const { bytes, mostPoints, mostMegabytes } = workerData as HeicAsked;
const page = 65_536;

// The library grows its memory by this function alone, takes a refusal as "no memory left", and is the only WebAssembly in this thread.
const grow = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, 'grow')?.value as WebAssembly.Memory['grow'];
WebAssembly.Memory.prototype.grow = function bounded(this: WebAssembly.Memory, pages: number): number {
  if (this.buffer.byteLength + pages * page > mostMegabytes * 1_048_576)
    throw new RangeError('more memory than a picture may take');
  return grow.call(this, pages);
};

type Library = typeof import('libheif-js/wasm-bundle.js');
const { HeifDecoder } = createRequire(import.meta.url)('libheif-js/wasm-bundle.js') as Library;
const pictures = new HeifDecoder().decode(bytes);
const picture = pictures.find((one) => one.is_primary()) ?? pictures[0];
if (!picture) throw new Error('There is no picture in it that can be read.');
const [width, height] = [picture.get_width(), picture.get_height()];
if (width * height > mostPoints) throw new Error(`It has ${width} by ${height} points, more than can be shown.`);
const data = new Uint8ClampedArray(width * height * 4);
picture.display({ data, width, height }, (shown) => {
  if (!shown) throw new Error('The picture in it cannot be read.');
  const points: HeicPoints = { data: Buffer.from(data.buffer), width, height };
  parentPort?.postMessage(points, [data.buffer]);
});
