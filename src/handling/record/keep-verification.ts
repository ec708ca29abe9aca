// Keeps what a verification of the record found. Of many faults the first are kept; their number is always whole.
import { z } from 'zod';
import { theOrganisation } from '#records/organisations.ts';
import { finishVerification } from '#records/record-verifications.ts';
import { command } from '../command.ts';

export const keepVerification = command({
  permission: 'read-the-record',
  reach: 'program',
  input: z.object({
    id: z.uuid(),
    entries: z.number(),
    chains: z.number(),
    seals: z.number(),
    lastSeal: z.string().nullable(),
    faultCount: z.number(),
    faults: z.array(z.object({ about: z.string(), words: z.string() })).max(1000),
  }),
  async run(found, { tx, now }) {
    if (!(await finishVerification(tx, { ...found, now }))) return { unchanged: true, reply: {} };
    const { id } = await theOrganisation(tx);
    const { entries, chains, faultCount: faults } = found;
    return { happened: [{ kind: 'record-verified', about: id, verification: found.id, entries, chains, faults }], reply: {} };
  },
});
