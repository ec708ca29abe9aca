// Seals the record: once a day by the clock, or when somebody asks. The digest is for keeping elsewhere: with it anyone can
// later prove that nothing sealed was changed.
import { z } from 'zod';
import { takeSeal } from '#records/audit-seals.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const sealRecord = command({
  permission: 'read-the-record',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, now }) {
    const seal = await takeSeal(tx, now);
    if (!seal) return { unchanged: true, reply: null };
    const { id } = await theOrganisation(tx);
    return {
      happened: [{ kind: 'record-sealed', about: id, seal: seal.number, chains: seal.chains, digest: seal.digest }],
      reply: seal,
    };
  },
});
