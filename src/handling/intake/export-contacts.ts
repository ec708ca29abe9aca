// Puts on the record that a list of contacts is about to be exported: by whom, narrowed by what. The file follows once this is kept.
import { z } from 'zod';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const exportContacts = command({
  permission: 'export',
  input: z.object({
    filters: z.array(z.string().max(40)).max(20).describe('By what it is narrowed, without the words searched for'),
  }),
  async run({ filters }, { tx }) {
    const { id } = await theOrganisation(tx);
    return {
      happened: [{ kind: 'list-exported', about: id, list: 'contacts', format: 'csv', filters }],
      reply: { recorded: true },
    };
  },
});
