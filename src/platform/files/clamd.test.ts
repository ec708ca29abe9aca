// Asking a real ClamAV daemon, and what stands in for one that misbehaves.
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clamd, clamd, eicar, ownMalware } from '#test/support/clamd.ts';
import { lockedZip, zipOfZeros } from '#test/support/archives.ts';
import { pdf } from '#test/support/files.ts';
import { whyNotLookedThrough } from './archive.ts';
import { openClamd, ScannerSilent } from './clamd.ts';

let there: Clamd;
beforeAll(async () => {
  there = await clamd();
}, 60_000);
afterAll(() => there.close());

describe('A content that ClamAV looks through', () => {
  it('is found to hold nothing, or malware by its name, over a socket and over TCP alike', async () => {
    for (const scanner of [there.scanner, openClamd(`127.0.0.1:${there.port}`)]) {
      expect(await scanner.engine()).toMatch(/^ClamAV \d/);
      expect(await scanner.check([pdf('a letter')])).toEqual({ found: 'nothing' });
      expect(await scanner.check([Buffer.from(eicar)])).toMatchObject({
        found: 'malware',
        name: expect.stringContaining('Eicar') as unknown,
      });
      expect(await scanner.check([ownMalware])).toMatchObject({
        found: 'malware',
        name: expect.stringContaining('HarbourWorm') as unknown,
      });
    }
  });

  it('is looked through whole, in whatever pieces it comes', async () => {
    const whole = Buffer.concat([Buffer.alloc(700_000, 'x'), Buffer.from(eicar), Buffer.alloc(700_000, 'y')]);
    const pieces = Array.from({ length: Math.ceil(whole.length / 9_999) }, (_, at) => whole.subarray(at * 9_999, (at + 1) * 9_999));
    expect(await there.scanner.check(pieces)).toMatchObject({ found: 'malware' });
  });

  it('is not called clean when it is larger than the scanner takes', async () => {
    const tooLarge = Buffer.alloc(24 * 1024 * 1024, 'z');
    for (let times = 0; times < 20; times += 1)
      expect(await there.scanner.check([tooLarge])).toEqual({ found: 'unclear', why: 'too-large' });
  });

  it('is not called clean when it unpacks to more than the scanner looks through', async () => {
    expect(await there.scanner.check([zipOfZeros(1_500_000, 6)])).toEqual({ found: 'unclear', why: 'too-deep' });
  });

  it('is not called clean when a part of it is too large, which the scanner leaves out without a word', async () => {
    const bomb = zipOfZeros(128 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await there.scanner.check([bomb])).toEqual({ found: 'nothing' });
    expect(whyNotLookedThrough(bomb)).toBe('too-deep');
    expect(whyNotLookedThrough(zipOfZeros(1_500_000, 6))).toBeUndefined();
  });

  it('is not called clean when it is locked with a password', async () => {
    expect(await there.scanner.check([lockedZip()])).toEqual({ found: 'unclear', why: 'locked' });
    expect(whyNotLookedThrough(lockedZip())).toBe('locked');
    const office = [Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')];
    expect(whyNotLookedThrough(Buffer.concat(office))).toBe('locked');
    expect(whyNotLookedThrough(pdf('open'))).toBeUndefined();
  });
});

describe('A scanner', () => {
  it('is silent when nobody is there', async () => {
    await expect(openClamd('/nowhere/clamd.ctl').engine()).rejects.toBeInstanceOf(ScannerSilent);
    await expect(openClamd('127.0.0.1:1').check([Buffer.from('x')])).rejects.toBeInstanceOf(ScannerSilent);
  });

  it.each([
    ['hangs up without a word', (end: () => void) => end(), 'hung up'],
    ['never answers', () => undefined, 'in time'],
  ])('is silent when it %s', async (_, act, words) => {
    const server: Server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => act(() => socket.end()));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const scanner = openClamd(`127.0.0.1:${(server.address() as AddressInfo).port}`, { patience: { reach: 500, silence: 300 } });
    await expect(scanner.check([Buffer.from('x')])).rejects.toThrow(words);
    server.close();
  });
});
