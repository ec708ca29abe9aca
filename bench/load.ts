// Fills the running program's database through `redress import`, beside it, as a person would, and says how fast.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeRegister } from './register.ts';

export interface Filling {
  readonly folder: string;
  readonly from: number;
  readonly to: number;
}

export async function load({ folder, from, to }: Filling): Promise<void> {
  const file = join(folder, `register-${from}-${to}.jsonl`);
  await writeRegister(file, from, to, new Date());
  const began = performance.now();
  execFileSync(process.execPath, ['src/apps/cli/main.ts', 'import', file, '--source', 'bench'], {
    env: { ...process.env, REDRESS_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const took = (performance.now() - began) / 1000;
  console.log(`Imported ${to - from} complaints in ${took.toFixed(1)} s: ${((to - from) / took).toFixed(0)} a second.`);
  rmSync(file);
}
