// Notes in the record that somebody took a copy of the record, before they get it.
import { z } from 'zod';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const noteRecordExported = command({
  permission: 'export',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx }) {
    const { id } = await theOrganisation(tx);
    return { happened: [{ kind: 'record-exported', about: id }], reply: {} };
  },
});
