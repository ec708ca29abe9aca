// How the launcher starts other programs: told by the kernel to stop when we die (where `setpriv` can arrange that; where
// it cannot, the next start finds and stops what was left), and with an environment that speaks plain English.
import { spawnSync } from 'node:child_process';

/** Nothing of our own environment is passed on: it may hold secrets, and PG… variables that would change the server. */
export const quietEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

let canArrange: boolean | undefined;

/** The command that starts `program` so that the kernel sends it `signal` when we die. */
export function dyingWithUs(signal: 'INT' | 'KILL', program: string, rest: readonly string[]): [string, ...string[]] {
  canArrange ??=
    spawnSync('setpriv', ['--pdeathsig', 'INT', '--', 'true'], { stdio: 'ignore', env: quietEnvironment }).status === 0;
  return canArrange ? ['setpriv', '--pdeathsig', signal, '--', program, ...rest] : [program, ...rest];
}
