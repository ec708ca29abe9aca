// Tells what was new and when, of contacts or counts read from a file, as it would have been told on the day: a replay, without a
// database. Lines of JSON in; a line out for each proposal, in the order in which they would have come.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { EmergenceWatch, everything, type Proposal } from '#domain/emergence/emerging.ts';
import { levelShifts } from '#domain/emergence/level-shift.ts';
import type { ContactSeen } from '#domain/emergence/themes-of.ts';
import { hourOfWeekIn } from '#domain/emergence/usual-level.ts';
import { isTimeZone } from '#domain/organisation.ts';
import type { CliCommand } from '../cli-command.ts';
import { type Counted, readSeenLine } from '../seen-line.ts';

const usage =
  'redress emerging --json [FILE] [--zone Europe/London] [--false-alarms 1]: contacts as lines of JSON, {"id","at","text","attributes"?,"from"?}, or counts of periods in order, {"period","count"}';

export const emerging: CliCommand = {
  name: 'emerging',
  words: 'Replay contacts, or counts by month, and tell what was new and when: --json [FILE]',
  async run({ args, out, words }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, zone: { type: 'string' }, 'false-alarms': { type: 'string' } },
      allowPositionals: true,
    });
    const zone = values.zone ?? 'UTC';
    const falseAlarmsAMonth = Number(values['false-alarms'] ?? 1);
    if (!values.json || positionals.length > 1 || !isTimeZone(zone) || !(falseAlarmsAMonth > 0)) {
      words(usage);
      return 2;
    }
    const { contacts, counts, unread } = await readAll(positionals[0], words);
    const watch = new EmergenceWatch({ hourOfWeek: hourOfWeekIn(zone), falseAlarmsAMonth });
    for (const contact of contacts.toSorted((a, b) => a.at - b.at)) {
      const found = watch.read(contact);
      if (found) out(JSON.stringify(asLine(found)));
    }
    for (const shift of levelShifts(counts.map(({ count }) => count)))
      out(JSON.stringify({ period: counts[shift.at]?.period, ...shift }));
    return unread > 0 ? 1 : 0;
  },
};

async function readAll(file: string | undefined, words: (line: string) => void) {
  const input = file === undefined || file === '-' ? process.stdin : createReadStream(file);
  const contacts: ContactSeen[] = [];
  const counts: Counted[] = [];
  let [number, unread] = [0, 0];
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readSeenLine(line);
    if ('contact' in read) contacts.push(read.contact);
    else if ('counted' in read) counts.push(read.counted);
    else {
      unread += 1;
      words(`Line ${number} was not read: ${read.wrong}.`);
    }
  }
  return { contacts, counts, unread };
}

const asLine = ({ at, themes, words, burst, contacts }: Proposal) => ({
  at: new Date(at).toISOString(),
  everything: themes[0] === everything,
  words,
  hours: burst.hours,
  count: burst.count,
  expected: Math.round(burst.expected * 1000) / 1000,
  chance: Number(burst.chance.toPrecision(3)),
  contacts,
});
