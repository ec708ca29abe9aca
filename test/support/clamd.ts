// A real ClamAV daemon for one test file, on a Unix socket, with a database of signatures made here: the EICAR test file and one of our
// own. A machine without it fails the test in words: nothing is skipped.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openClamd, type Scanner } from '#platform/files/clamd.ts';
import { sha256 } from '#platform/digest.ts';
import { freePort } from './running-program.ts';

const program = '/usr/sbin/clamd';

// In two pieces, so that no scanner takes this file for one.
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
/** A text that our own signature knows whole, by its digest. */
export const ownMalware = Buffer.from('the harbour worm of the tests\n');

export interface Clamd {
  readonly scanner: Scanner;
  readonly port: number;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function clamd(): Promise<Clamd> {
  if (!existsSync(program))
    throw new Error('ClamAV’s daemon is not installed, and this test is nothing without it: apt-get install clamav-daemon');
  const folder = await mkdtemp(join(tmpdir(), 'redress-clamd-'));
  const [socket, port] = [join(folder, 'clamd.sock'), await freePort()];
  await writeFile(join(folder, 'made.ndb'), `Redress.Eicar-Test:0:*:${Buffer.from(eicar).toString('hex')}\n`);
  await writeFile(join(folder, 'made.hsb'), `${sha256(ownMalware).toString('hex')}:${ownMalware.length}:Redress.HarbourWorm\n`);
  await writeFile(join(folder, 'clamd.conf'), settings(folder, { socket, port }));
  const scanner = openClamd(socket, { patience: { reach: 2_000, silence: 20_000 } });
  let running = await run(folder, scanner);
  return {
    scanner,
    port,
    stop: () => running.stop(),
    async start() {
      running = await run(folder, scanner);
    },
    async close() {
      await running.stop();
      await rm(folder, { recursive: true });
    },
  };
}

const settings = (folder: string, { socket, port }: { socket: string; port: number }): string => `Foreground yes
LocalSocket ${socket}
TCPSocket ${port}
TCPAddr 127.0.0.1
DatabaseDirectory ${folder}
TemporaryDirectory ${folder}
StreamMaxLength 2M
MaxScanSize 4M
MaxFileSize 2M
AlertExceedsMax yes
AlertEncrypted yes
MaxThreads 2
SelfCheck 0
`;

async function run(folder: string, scanner: Scanner): Promise<{ stop(): Promise<void> }> {
  const child = spawn(program, ['--config-file', join(folder, 'clamd.conf')], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = once(child, 'exit');
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) break;
    if (
      await scanner.engine().then(
        () => true,
        () => false,
      )
    )
      return {
        async stop() {
          child.kill('SIGKILL');
          await ended;
        },
      };
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`clamd did not start: ${said}`);
}
