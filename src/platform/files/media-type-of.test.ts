// What a file is, by its content.
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pdf, png } from '#test/support/files.ts';
import { mediaTypeOf } from './media-type-of.ts';

/** An archive of one entry whose header may lie about its size. */
function zipOf(name: string, content: Buffer, sizeItClaims: number): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(sizeItClaims, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), packed]);
}

describe('What a file is', () => {
  it('is found by its content', async () => {
    expect(await mediaTypeOf(pdf('a letter'))).toBe('application/pdf');
    expect(await mediaTypeOf(png)).toBe('image/png');
    expect(await mediaTypeOf(Buffer.from('Dear colleagues,\r\nthe boiler…'))).toBe('text/plain');
    expect(await mediaTypeOf(Buffer.from('\uFEFFDear colleagues', 'utf16le'))).toBe('text/plain');
  });

  it('is unknown for bytes that are neither text nor marked', async () => {
    expect(await mediaTypeOf(Buffer.from([1, 2, 3, 0, 0, 4, 5]))).toBeUndefined();
    expect(await mediaTypeOf(Buffer.alloc(0))).toBeUndefined();
  });

  it('never opens an archive made to burst: 128 MB in 128 kB that says it holds 100 bytes', async () => {
    const bomb = zipOf('[Content_Types].xml', Buffer.alloc(128 * 1024 * 1024, ' '), 100);
    expect(bomb.length).toBeLessThan(300_000);
    const before = process.memoryUsage();
    await mediaTypeOf(bomb);
    const after = process.memoryUsage();
    expect(after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed).toBeLessThan(32 * 1024 * 1024);
  });
});
