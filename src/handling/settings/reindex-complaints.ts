// Writes the words of some complaints for search anew, in the organisation's language as it now is. Asked again and again, each
// time from where the last one ended, so that nobody who works on a complaint waits for long.
import { z } from 'zod';
import { indexAfter } from '#records/complaint-search.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

const atOnce = 1000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

export const reindexComplaints = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ after: z.uuid().optional() }),
  async run({ after = beforeAll }, { tx }) {
    const done = await indexAfter(tx, after, atOnce);
    const reply = { last: done.last };
    if (done.complaints === 0) return { unchanged: true, reply };
    const { id, language } = await theOrganisation(tx);
    return { happened: [{ kind: 'search-reindexed', about: id, complaints: done.complaints, language }], reply };
  },
});
