// What was new in real registers, replayed as it came: found when it began, and few alarms besides. What happened is known from the
// registers' own readmes and the news of the time.
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EmergenceWatch } from '#domain/emergence/emerging.ts';
import { levelShifts } from '#domain/emergence/level-shift.ts';
import { hourOfWeekIn } from '#domain/emergence/usual-level.ts';
import type { AcceptanceCheck, Outcome } from './check.ts';

interface Ticket {
  readonly ticket: string;
  readonly complaint: string;
  readonly date_corrected: string;
  readonly time: string;
  readonly state: string;
}

const say = (right: boolean, failure: string): Outcome => ({ passed: right ? 1 : 0, failures: right ? [] : [failure] });

/** 1,531 complaints in 91 days; on 23 June 2015 about ten times as many came as on other days. */
async function comcast(folder: string): Promise<Outcome[]> {
  const path = join(folder, 'comcast-fcc-2015/comcast.jsonl');
  if (!existsSync(path)) return [{ passed: 0, failures: [`${path} is missing`] }];
  const contacts = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { ticket, complaint, date_corrected: on, time, state } = JSON.parse(line) as Ticket;
    contacts.push({ id: ticket, at: Date.parse(`${on}T${time}Z`), text: complaint, attributes: { place: state } });
  }
  contacts.sort((a, b) => a.at - b.at);
  const watch = new EmergenceWatch({ hourOfWeek: hourOfWeekIn('UTC'), falseAlarmsAMonth: 1 });
  const found = contacts.flatMap((contact) => watch.read(contact) ?? []);
  const days = found.map(({ at }) => new Date(at).toISOString().slice(0, 16));
  const surge = found.find(({ at }) => at >= Date.parse('2015-06-22T00:00Z'));
  const began = Date.parse('2015-06-23T00:00Z');
  const until = contacts.filter(({ at }) => at >= began && at <= (surge?.at ?? Infinity)).length;
  return [
    say(surge !== undefined && surge.at < Date.parse('2015-06-24T00:00Z'), `the surge of 23 June was seen at ${days.join(', ')}`),
    say(until <= 50, `${until} contacts of the surge came before it was seen; at most 50 were agreed to`),
    say(found.length <= 6, `${found.length} alarms in 91 days: ${days.join(', ')}`),
  ];
}

type Row = Readonly<Record<string, string>>;

async function rows(path: string): Promise<Row[]> {
  const [head = '', ...lines] = (await readFile(path, 'utf8')).trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}

/** Every month from the first to the last, those without any as 0. */
function byMonth(counted: readonly (readonly [month: string, count: number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [month, count] of counted) sums.set(month, (sums.get(month) ?? 0) + count);
  const months = [...sums.keys()].toSorted();
  const all = new Map<string, number>();
  for (let month = months[0] ?? ''; month !== '' && month <= (months.at(-1) ?? ''); ) {
    all.set(month, sums.get(month) ?? 0);
    const [year = 0, of = 0] = month.split('-').map(Number);
    month = of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`;
  }
  return all;
}

/** The months in which something was seen, of all that were looked at. */
function seenIn(series: ReadonlyMap<string, number>): { readonly months: string[]; readonly of: number } {
  const names = [...series.keys()];
  return { months: levelShifts([...series.values()]).map(({ at }) => names[at] ?? ''), of: names.length };
}

const near = (months: readonly string[], ...wanted: readonly string[]) => months.some((month) => wanted.includes(month));

/** Known: the collapse of March 2020, and the new web form of 2021. */
async function travellers(folder: string): Promise<Outcome[]> {
  const path = join(folder, 'tsa-complaints-monthly/by_airport.csv');
  if (!existsSync(path)) return [{ passed: 0, failures: [`${path} is missing`] }];
  const all = (await rows(path)).map((row) => [row['year_month'] ?? '', Number(row['count'])] as const);
  const { months, of } = seenIn(byMonth(all));
  return [
    say(near(months, '2020-03'), `the collapse of March 2020 was not seen: ${months.join(', ')}`),
    say(near(months, '2021-05', '2021-06', '2021-08', '2021-09'), `the web form of 2021 was not seen: ${months.join(', ')}`),
    say(months.length <= of / 10, `${months.length} of ${of} months: ${months.join(', ')}`),
  ];
}

/** Known: the breach at Equifax, told on 7 September 2017, and the rise from spring 2020. */
async function finance(folder: string): Promise<Outcome[]> {
  const path = join(folder, 'cfpb-monthly-counts/total.csv');
  if (!existsSync(path)) return [{ passed: 0, failures: [`${path} is missing`] }];
  const all = (await rows(path)).map((row) => [row['month'] ?? '', Number(row['n'])] as const);
  const { months } = seenIn(byMonth(all.filter(([month]) => month < '2023-06')));
  return [
    say(near(months, '2017-09'), `the breach of September 2017 was not seen: ${months.join(', ')}`),
    say(near(months, '2020-03', '2020-04', '2020-05'), `the rise of spring 2020 was not seen: ${months.join(', ')}`),
  ];
}

export const emergenceReplays: AcceptanceCheck = {
  promise: 'What was new in real registers is seen when it began, with few alarms besides',
  needs: ['comcast-fcc-2015/comcast.jsonl', 'tsa-complaints-monthly/by_airport.csv', 'cfpb-monthly-counts/total.csv'],
  run: async (folder) => {
    const outcomes = [...(await comcast(folder)), ...(await travellers(folder)), ...(await finance(folder))];
    return {
      passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
      failures: outcomes.flatMap(({ failures }) => failures),
    };
  },
};
