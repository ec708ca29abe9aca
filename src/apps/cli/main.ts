// The command line. Here and in no other place is the environment read, the clock looked at, and the process ended.
import { readSettings } from '../settings.ts';
import type { CliCommand } from './cli-command.ts';
import { changeSecretCommand } from './commands/change-secret.ts';
import { contactsCommand } from './commands/contacts.ts';
import { dataRequestsCommand } from './commands/data-requests.ts';
import { deadlines } from './commands/deadlines.ts';
import { demo } from './commands/demo.ts';
import { emerging } from './commands/emerging.ts';
import { exportRecordCommand } from './commands/export-record.ts';
import { help } from './commands/help.ts';
import { importRegister } from './commands/import.ts';
import { readMailCommand } from './commands/read-mail.ts';
import { returnsCommand } from './commands/returns.ts';
import { rulepack } from './commands/rulepack.ts';
import { signals } from './commands/signals.ts';
import { start } from './commands/start.ts';
import { statusCommand } from './commands/status.ts';
import { verify } from './commands/verify.ts';

const commands: CliCommand[] = [
  start,
  demo,
  importRegister,
  contactsCommand,
  dataRequestsCommand,
  verify,
  exportRecordCommand,
  deadlines,
  returnsCommand,
  rulepack,
  readMailCommand,
  statusCommand,
  changeSecretCommand,
  signals,
  emerging,
];
commands.unshift(help(commands));

const [oldest] = [24];
const out = (line: string): void => void process.stdout.write(`${line}\n`);
const words = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const version = Number(process.versions.node.split('.')[0]);
  if (version < oldest) {
    words(
      `Redress needs Node ${oldest} or later and was started with Node ${process.versions.node}. Start it with npm, which brings its own: npm start.`,
    );
    return 1;
  }
  const [wanted = 'help', ...args] = process.argv.slice(2);
  const command = commands.find(({ name }) => name === wanted);
  if (!command) {
    words(`There is no command “${wanted}”. The commands are: ${commands.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  return command.run({ args, settings: readSettings(process.env, command.usually), clock: () => new Date(), out, words, stopped });
}

try {
  process.exitCode = await main();
} catch (error) {
  words(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
