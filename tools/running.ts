// Runs a program of this project, its output shown as it comes, and finds the browser the journeys need.
// Programs come from node_modules/.bin, so that the carried Node is used whatever the system has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

const environment = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  return { ...process.env, PATH: `${resolve(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`, ...more };
};

/** The exit code; 1 when the program could not be started or was killed. */
export function run(command: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<number> {
  const [program = '', ...rest] = command;
  return new Promise((done) => {
    const child = spawn(program, rest, { cwd: root, stdio: 'inherit', env: environment(more) });
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** What a program prints; throws with its last words when it fails. */
export function output(command: readonly string[]): string {
  const [program = '', ...rest] = command;
  const result = spawnSync(program, rest, { cwd: root, encoding: 'utf8', env: environment({}), maxBuffer: 64_000_000 });
  if (result.status !== 0) throw new Error(`${command.join(' ')} failed:\n${(result.stderr || result.stdout).slice(-2000)}`);
  return result.stdout;
}

export const installBrowser = 'sudo apt-get install -y chromium';
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const browser = (): string | undefined =>
  [process.env['CHROMIUM'], ...places].find((path) => path !== undefined && existsSync(path));

/** The path of a Chromium; installs Debian's when there is none and this is root; otherwise undefined. */
export async function findBrowser(): Promise<string | undefined> {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (browser() !== undefined || !mayInstall) return browser();
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-q', '-o', 'DPkg::Lock::Timeout=600'];
  await run(['apt-get', ...wait, 'update'], quiet);
  await run(['apt-get', ...wait, 'install', '-y', '--no-install-recommends', 'chromium'], quiet);
  return browser();
}
