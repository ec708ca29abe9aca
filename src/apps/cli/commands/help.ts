// Lists the commands and the settings.
import { settingsInWords } from '../../settings.ts';
import type { CliCommand } from '../cli-command.ts';

export const help = (commands: readonly CliCommand[]): CliCommand => ({
  name: 'help',
  words: 'List the commands and the settings',
  async run({ out }) {
    out('Redress: hear every complaint, put it right, learn from it.\n');
    out('Commands (npm run -s redress -- COMMAND):');
    for (const { name, words } of commands) out(`  ${name.padEnd(18)} ${words}`);
    out('\nSettings, by environment:');
    for (const [name, usual, words] of settingsInWords) out(`  ${name.padEnd(28)} ${words}${usual && ` (usually ${usual})`}`);
    return 0;
  },
});
