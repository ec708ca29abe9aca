// Reads contacts for the signs of a complaint, without a database: a line of JSON in, a line of JSON out, in the same order. A line
// that cannot be read is named on standard error, and the others are read all the same.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Signals, type SignalsReader, signalsReader } from '#domain/language/signals/signals-in.ts';
import { readSignalsModel } from '../../signals-model.ts';
import type { CliCommand } from '../cli-command.ts';
import { fitSignals, putSignalsToUse } from '../fit-signals.ts';
import { readSignalsAgain } from '../read-signals-again.ts';
import { readContactLine } from '../contact-line.ts';

const usage = 'redress signals --json [FILE]: contacts as lines of JSON, {"id","text"} or {"id","turns":[{"role","text"}]}';

export const signals: CliCommand = {
  name: 'signals',
  words: 'Read contacts for the signs of a complaint: --json [FILE]; retrain; use ID|usual; read-again',
  async run(call) {
    const { args, out, words } = call;
    if (args[0] === 'retrain') return fitSignals(call);
    if (args[0] === 'use') return putSignalsToUse(call);
    if (args[0] === 'read-again') return readSignalsAgain(call);
    const { values, positionals } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, allowPositionals: true });
    if (!values.json || positionals.length > 1) {
      words(usage);
      return 2;
    }
    const read = signalsReader(await readSignalsModel());
    const [file] = positionals;
    const lines = createInterface({
      input: file === undefined || file === '-' ? process.stdin : createReadStream(file),
      crlfDelay: Infinity,
    });
    let [number, unread] = [0, 0];
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const answer = answerTo(line, read);
      if (typeof answer === 'string') {
        unread += 1;
        words(`Line ${number} was not read: ${answer}.`);
      } else out(JSON.stringify(answer));
    }
    return unread > 0 ? 1 : 0;
  },
};

function answerTo(line: string, read: SignalsReader): object | string {
  const contact = readContactLine(line);
  if ('wrong' in contact) return contact.wrong;
  const { complaint, dissatisfaction, cues, language } = read(contact.contact);
  return { id: contact.id, complaint: rounded(complaint), dissatisfaction: rounded(dissatisfaction), language, cues };
}

function rounded(probability: Signals['complaint']): number | null {
  return probability === null ? null : Math.round(probability * 10_000) / 10_000;
}
