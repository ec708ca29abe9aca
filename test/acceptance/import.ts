// Real registers, each brought in whole on a database of its own: every
// row is made, known or refused; the traps their readmes name are told; a second time nothing is made; the record is whole.
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Actor } from '#domain/actor.ts';
import type { OpenHouse } from '#apps/open-house.ts';
import { runImport } from '#apps/worker/jobs/run-import.ts';
import { perform } from '#handling/command.ts';
import { startImport } from '#handling/import/start-import.ts';
import { uploadRegister } from '#handling/import/upload-register.ts';
import { verifyRecord } from '#monitoring/record/verify-record.ts';
import { type ImportPage, importPage } from '#views/imports/import-page.ts';
import type { AcceptanceCheck, Outcome } from './check.ts';
import { done, inOwnHouse } from './own-house.ts';

interface Expected {
  readonly file: string;
  readonly rows: number;
  /** What must be told, and of how many rows. */
  readonly told: Readonly<Record<string, number>>;
  /** Columns whose dates must look swapped. */
  readonly swapped: readonly string[];
}

// The counts were taken from the files by other means: comparing the dates as they stand, and counting empty fields.
const registers: readonly Expected[] = [
  {
    file: 'comcast-fcc-2015/comcast.jsonl',
    rows: 1531,
    told: {},
    swapped: ['date', 'raw_date'],
  },
  { file: 'nyc311-rodent-2016-09/nyc311.jsonl', rows: 2160, told: { 'closed-before-received': 23 }, swapped: [] },
  {
    file: 'cfpb-complaints/complaints.jsonl',
    rows: 13_449,
    told: { 'later-date-before-received': 18, 'status-missing': 714 },
    swapped: [],
  },
];

export const importRegisters: AcceptanceCheck = {
  promise: 'Real registers are brought in whole, with their traps told, and are known again',
  needs: registers.map(({ file }) => file),
  run: (dataFolder) =>
    inOwnHouse(async (house) => {
      const outcomes: Outcome[] = [];
      for (const register of registers) outcomes.push(await tryRegister(house, resolve(dataFolder, register.file), register));
      outcomes.push(compare('faults in the record', (await verifyRecord(house.db)).faults.length, 0));
      return {
        passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
        failures: outcomes.flatMap(({ failures }) => failures),
      };
    }),
};

const actor: Actor = { kind: 'program', name: 'command line' };

async function tryRegister(house: OpenHouse, path: string, expected: Expected): Promise<Outcome> {
  if (!existsSync(path)) return { passed: 0, failures: [`${path} is missing`] };
  const first = await bringIn(house, path);
  const again = await bringIn(house, path);
  const told = new Map(first.told.map(({ kind, count }) => [kind, count]));
  const swapped = first.columns.filter(({ dates }) => dates?.swap).map(({ name }) => name);
  const checks = [
    compare(`${expected.file}: rows`, first.rowsDone, expected.rows),
    compare(`${expected.file}: rows made, known and refused`, first.made + first.known + first.refused, expected.rows),
    compare(`${expected.file}: complaints made`, first.made, expected.rows),
    compare(`${expected.file}: made the second time`, again.made, 0),
    compare(`${expected.file}: known the second time`, again.known, expected.rows),
    compare(`${expected.file}: columns that look swapped`, swapped.join(', '), expected.swapped.join(', ')),
    ...Object.entries(expected.told).map(([kind, count]) => compare(`${expected.file}: ${kind}`, told.get(kind) ?? 0, count)),
  ];
  return { passed: checks.reduce((sum, { passed }) => sum + passed, 0), failures: checks.flatMap(({ failures }) => failures) };
}

function compare(what: string, came: number | string, wanted: number | string): Outcome {
  return came === wanted ? { passed: 1, failures: [] } : { passed: 0, failures: [`${what}: ${came}, and not ${wanted}`] };
}

async function bringIn(house: OpenHouse, path: string): Promise<ImportPage> {
  const bytes = () => createReadStream(path, { highWaterMark: 256 * 1024 });
  const { id } = done(await perform(house, uploadRegister, { fileName: path, bytes }, { actor }));
  const { mapping } = done(await importPage(house.db, actor, id));
  done(await perform(house, startImport, { import: id, mapping, itself: true }, { actor }));
  await runImport(house, { import: id, stop: new AbortController().signal });
  return done(await importPage(house.db, actor, id));
}
