// Notes in the record that somebody took a copy of the record, before they get it. It is whole, or it could not be verified: who
// takes it must be allowed to read the record as well as to export.
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const noteRecordExported = command({
  permission: 'export',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, actor }) {
    if (!may(actor, 'read-the-record')) return refuse('permission.missing');
    const { id } = await theOrganisation(tx);
    return { happened: [{ kind: 'record-exported', about: id }], reply: {} };
  },
});
