// Logos as they come: drawings, pictures with margins, and files that would do harm.
import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isSvg, logoPicture, logoSample } from './logo-picture.ts';

const kept = { width: 640, height: 192 };
const svg = (inside: string, head = ''): Buffer =>
  Buffer.from(`${head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">${inside}</svg>`);
const sign = svg('<rect width="120" height="40" fill="#036"/>');

describe('A drawing', () => {
  it('is known by its content, past what may stand before it', () => {
    expect(isSvg(sign)).toBe(true);
    expect(isSvg(svg('', '\uFEFF<?xml version="1.0"?>\n<!-- by hand -->\n'))).toBe(true);
    expect(isSvg(svg('', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n'))).toBe(true);
    expect(isSvg(Buffer.from('<!doctype html><p><svg></svg>'))).toBe(false);
    expect(isSvg(Buffer.from('a letter about <svg>'))).toBe(false);
  });

  it('is drawn as fine as it is kept, however small it says it is', async () => {
    const { width, height, png } = await logoPicture(sign, '#ffffff', kept);
    expect({ width, height }).toEqual({ width: 527, height: 192 });
    expect((await sharp(png).metadata()).format).toBe('png');
  });

  it('fetches nothing, reads no file and runs no script', async () => {
    const asked: string[] = [];
    const server = createServer((request, answer) => {
      asked.push(request.url ?? '');
      answer.end();
    }).listen(0);
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const folder = await mkdtemp(join(tmpdir(), 'logo-'));
    const secret = join(folder, 'secret.png');
    await writeFile(
      secret,
      await sharp({ create: { width: 40, height: 40, channels: 3, background: '#ff0000' } })
        .png()
        .toBuffer(),
    );
    const harm = svg(
      `<script>fetch("http://localhost:${port}/js")</script><style>@import url("http://localhost:${port}/css");</style>
       <image href="http://localhost:${port}/picture" width="60" height="40"/><image href="file://${secret}" width="60" height="40"/>
       <image href="${secret}" width="60" height="40"/><circle cx="100" cy="20" r="10" fill="#036"/>`,
      `<?xml version="1.0"?><?xml-stylesheet href="http://localhost:${port}/sheet"?>`,
    );
    const { points } = await logoSample(harm, kept);
    const red = [...points.keys()].filter((at) => at % 4 === 0 && (points[at] ?? 0) > 200 && (points[at + 1] ?? 0) < 60);
    expect(red).toEqual([]);
    expect(asked).toEqual([]);
    server.close();
    await rm(folder, { recursive: true });
  });

  it('that grows without end when it is read is refused', async () => {
    const names = Array.from('abcdefghij');
    const entities = names.map((name, at) => `<!ENTITY ${name} "${at === 0 ? 'x'.repeat(20) : `&${names[at - 1]};`.repeat(20)}">`);
    await expect(logoSample(svg('<text y="20">&j;</text>', `<!DOCTYPE svg [${entities.join('')}]>`), kept)).rejects.toThrow(
      /amplification/,
    );
    const endless = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="100000000" height="100000000"></svg>');
    await expect(logoSample(endless, kept)).rejects.toThrow(/limit/);
  });
});

describe('A picture', () => {
  it('loses its empty margin and what was written into it', async () => {
    const mark = await sharp({ create: { width: 300, height: 60, channels: 3, background: '#036' } })
      .png()
      .toBuffer();
    const page = await sharp({ create: { width: 1_000, height: 1_000, channels: 3, background: '#ffffff' } })
      .composite([{ input: mark, left: 350, top: 470 }])
      .withExifMerge({ IFD0: { Artist: 'Somebody’s name' } })
      .jpeg()
      .toBuffer();
    const { width, height, png } = await logoPicture(page, '#ffffff', kept);
    expect(width / height).toBeGreaterThan(3.5);
    expect((await sharp(png).metadata()).exif).toBeUndefined();
    expect(png.includes('Somebody')).toBe(false);
  });

  it('of very many colours is made light enough to go with every e-mail', async () => {
    const noise = await sharp({
      create: { width: 640, height: 192, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    })
      .png()
      .toBuffer();
    const { png } = await logoPicture(noise, '#ffffff', kept);
    expect(png.byteLength).toBeLessThan(100_000);
  });

  it('that is broken off is refused', async () => {
    const whole = await sharp({ create: { width: 200, height: 100, channels: 3, background: '#036' } })
      .png()
      .toBuffer();
    await expect(logoPicture(whole.subarray(0, whole.length / 2), '#ffffff', kept)).rejects.toThrow(/./);
  });
});
