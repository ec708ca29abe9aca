// Verifies the record: finds any entry that was altered, removed or put elsewhere, and names it. Ends with 1 when it finds one.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Verification, verifyRecord } from '#monitoring/record/verify-record.ts';
import { verifyExport } from '#monitoring/record/verify-export.ts';
import { chainsInWords } from '#monitoring/record/chains-in-words.ts';
import { openHouse } from '../../open-house.ts';
import type { CliCommand } from '../cli-command.ts';

export const verify: CliCommand = {
  name: 'verify',
  words: 'Verify the whole record; --seal DIGEST against a seal kept elsewhere, --file FILE an exported record, --json',
  async run({ args, settings, clock, out, words }) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, seal: { type: 'string' }, file: { type: 'string' } },
    });
    if (values.file !== undefined)
      return tell(await verifyExport(createInterface({ input: createReadStream(values.file) })), out, values.json);
    const house = await openHouse({ settings, clock, log: words, beside: true });
    try {
      const found = await verifyRecord(house.db, values.seal);
      const named = await chainsInWords(house.db, found.faults);
      return tell(
        { ...found, faults: found.faults.map((fault, index) => ({ ...fault, about: named[index]?.about ?? fault.about })) },
        out,
        values.json,
      );
    } finally {
      await house.close();
    }
  },
};

function tell(found: Verification, out: (line: string) => void, json = false): number {
  if (json) out(JSON.stringify(found));
  else {
    for (const { about, words } of found.faults) out(`${about}: ${words}`);
    const counts = `${found.entries} entries in ${found.chains} chains, ${found.seals} seals`;
    out(
      found.faults.length === 0
        ? `The record is whole: ${counts}.`
        : `The record is not whole: ${found.faults.length} faults in ${counts}.`,
    );
    if (found.lastSeal) out(`Last seal: ${found.lastSeal.number}, ${found.lastSeal.digest}`);
  }
  return found.faults.length === 0 ? 0 : 1;
}
