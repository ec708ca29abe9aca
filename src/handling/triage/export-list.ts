// Puts on the record that a list of complaints is about to be exported: by whom, of what, narrowed to what. The rows follow once
// this is kept; no list leaves without it.
import { z } from 'zod';
import { filtersNamed, queueFilter } from '#domain/queue-filter.ts';
import { theOrganisation } from '#records/organisations.ts';
import { command } from '../command.ts';

export const exportList = command({
  permission: 'export',
  input: z.object({ filter: queueFilter, format: z.enum(['csv', 'jsonl']) }),
  async run({ filter, format }, { tx }) {
    const { id } = await theOrganisation(tx);
    return {
      happened: [{ kind: 'list-exported', about: id, list: 'queue', format, filters: filtersNamed(filter) }],
      reply: { recorded: true },
    };
  },
});
