// Verifies the record: finds any entry that was altered, removed or put elsewhere, and names it. Ends with 1 when it finds one.
import { parseArgs } from 'node:util';
import { verifyRecord } from '#monitoring/record/verify-record.ts';
import { chainsInWords } from '#monitoring/record/chains-in-words.ts';
import { openHouse } from '../../open-house.ts';
import type { CliCommand } from '../cli-command.ts';

export const verify: CliCommand = {
  name: 'verify',
  words: 'Verify the whole record; with --seal DIGEST also against a seal kept elsewhere; --json for machines',
  async run({ args, settings, clock, out, words }) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, seal: { type: 'string' } } });
    const house = await openHouse({ settings, clock, log: words, beside: true });
    try {
      const found = await verifyRecord(house.db, values.seal);
      if (values.json) out(JSON.stringify(found));
      else {
        for (const { about, words: said } of await chainsInWords(house.db, found.faults)) out(`${about}: ${said}`);
        const counts = `${found.entries} entries in ${found.chains} chains, ${found.seals} seals`;
        out(
          found.faults.length === 0
            ? `The record is whole: ${counts}.`
            : `The record is not whole: ${found.faults.length} faults in ${counts}.`,
        );
        if (found.lastSeal) out(`Last seal: ${found.lastSeal.number}, ${found.lastSeal.digest}`);
      }
      return found.faults.length === 0 ? 0 : 1;
    } finally {
      await house.close();
    }
  },
};
