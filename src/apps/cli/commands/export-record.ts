// Writes the whole record to standard output as JSON lines, for keeping elsewhere and for others to verify.
import { perform } from '#handling/command.ts';
import { noteRecordExported } from '#handling/record/note-record-exported.ts';
import { exportRecord } from '#monitoring/record/export-record.ts';
import { openHouse } from '../../open-house.ts';
import type { CliCommand } from '../cli-command.ts';

export const exportRecordCommand: CliCommand = {
  name: 'export-record',
  words: 'Write the whole record as JSON lines; verify --file checks them anywhere',
  async run({ settings, clock, out, words }) {
    const house = await openHouse({ settings, clock, log: words, beside: true });
    try {
      await perform(house, noteRecordExported, {}, { actor: { kind: 'program', name: 'command line' } });
      for await (const line of exportRecord(house.db)) out(line.trimEnd());
      return 0;
    } finally {
      await house.close();
    }
  },
};
