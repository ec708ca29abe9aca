// The clocks of a rule pack for dates typed in, without a database: for trying a rule out and for checking ours.
import { deadlinesCommand } from '../deadlines.ts';
import type { CliCommand } from '../cli-command.ts';

export const deadlines: CliCommand = {
  name: 'deadlines',
  words: 'Work out the clocks of a rule pack: --pack ID --calendar GB-EAW --event received=2026-04-02 [--json]',
  run: (call) => deadlinesCommand(call.args, call),
};
