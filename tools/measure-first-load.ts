// What a first visit to the staff app fetches before anything can be seen: the page, its entry script, the scripts and styles
// that one needs, and the typeface the page asks for ahead, all as sent (gzip). Prints each with its size and fails above the limit. Run after a build:
// npm run first-load
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const limitBytes = 250_000;
const dist = new URL('../src/apps/staff/dist/', import.meta.url);

const Chunk = z.object({ file: z.string(), imports: z.array(z.string()).default([]), css: z.array(z.string()).default([]) });
const Manifest = z.record(z.string(), Chunk);

const manifest = Manifest.parse(JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8')));

function filesOf(name: string, seen: Set<string>): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The build's manifest does not name ${name}. Run npm run build first.`);
  if (seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...chunk.css]) seen.add(file);
  for (const next of chunk.imports) filesOf(next, seen);
  return seen;
}

const page = await readFile(new URL('index.html', dist), 'utf8');
const typefaces = [...page.matchAll(/"\/(assets\/[^"]+\.woff2)"/g)].map(([, file = '']) => file);
const files = ['index.html', ...typefaces, ...filesOf('index.html', new Set())];
const sizes = await Promise.all(
  files.map(async (file) => ({ file, bytes: gzipSync(await readFile(new URL(file, dist)), { level: 9 }).byteLength })),
);
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

for (const { file, bytes } of sizes.toSorted((a, b) => b.bytes - a.bytes)) console.log(`${inKilobytes(bytes)}  ${file}`);
console.log(`${inKilobytes(total)}  first load, compressed (limit ${limitBytes / 1000} kB)`);
if (total > limitBytes) process.exitCode = 1;
