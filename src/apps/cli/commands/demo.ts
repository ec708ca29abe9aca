// Starts the demonstration: a separate data folder with an invented organisation and two years of its complaints, filled on the
// first run, and then the program as it always is. What is in the folder stays as one leaves it; deleted, it is filled afresh.
import { fillDemonstration } from '../../demo/fill-demonstration.ts';
import { noteFilled, readyFolder } from '../../demo/demo-folder.ts';
import { howToSignIn } from '../../demo/how-to-sign-in.ts';
import { openHouse } from '../../open-house.ts';
import type { CliCall, CliCommand } from '../cli-command.ts';
import { start } from './start.ts';

export const demo: CliCommand = {
  name: 'demo',
  words: 'Start a demonstration with invented people and complaints, in a folder of its own',
  usually: { REDRESS_DATA: './demo-data' },
  async run(call) {
    const ours = { ...call, settings: { ...call.settings, databaseUrl: undefined, objectStorage: undefined } };
    if (call.settings.databaseUrl !== undefined)
      call.words('The demonstration keeps to its own folder; the server named in DATABASE_URL is not used.');
    const filled = await readyFolder(ours.settings.dataFolder, call.clock());
    if (filled === null && !(await fill(ours))) return 1;
    for (const line of howToSignIn({ folder: ours.settings.dataFolder, filled: filled ?? call.clock(), now: call.clock() }))
      call.out(line);
    return start.run(ours);
  },
};

/** Whether it was filled to the end. */
async function fill({ settings, clock, words, stopped }: CliCall): Promise<boolean> {
  const now = clock();
  words('Filling the demonstration with two years of complaints. This is done once and takes about a minute…');
  const began = performance.now();
  const house = await openHouse({ settings, clock: () => now, log: () => undefined, hasty: true });
  try {
    const interrupted = stopped.then(() => undefined);
    const made = await Promise.race([fillDemonstration(house), interrupted]);
    if (made === undefined) {
      words('Stopped before the demonstration was filled. It begins afresh the next time.');
      return false;
    }
    const seconds = Math.round((performance.now() - began) / 1000);
    words(`Filled in ${seconds} s: ${made.complaints} complaints.`);
    for (const why of made.unfinished) words(`One story was left unfinished. ${why}`);
  } finally {
    await house.close();
  }
  noteFilled(settings.dataFolder, now);
  return true;
}
