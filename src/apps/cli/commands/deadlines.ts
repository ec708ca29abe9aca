// The clocks of rule packs for dates typed in, without a database, for trying rules out and for checking ours; or of a complaint here.
import { deadlinesCommand } from '../deadlines.ts';
import type { CliCommand } from '../cli-command.ts';

export const deadlines: CliCommand = {
  name: 'deadlines',
  words: 'Work out clocks: --pack ID [--pack …] --calendar GB-EAW --event received=2026-04-02, or --complaint REFERENCE; --json',
  run: (call) => deadlinesCommand(call.args, call),
};
