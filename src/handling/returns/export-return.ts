// Puts on the record that a copy of a return is about to be taken: by whom, of which version, in which form. No copy leaves without it.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { theOrganisation } from '#records/organisations.ts';
import { returnToCopy } from '#records/returns.ts';
import { command } from '../command.ts';

export const returnFormats = ['csv', 'xlsx', 'regulator'] as const;

export const exportReturn = command({
  permission: 'file-returns',
  reach: 'program',
  input: z.object({ return: z.uuid(), number: z.number().int().min(1), format: z.enum(returnFormats) }),
  async run({ return: id, number, format }, { tx }) {
    const found = await returnToCopy(tx, id, number);
    if (!found) return refuse('return.unknown');
    const { id: about } = await theOrganisation(tx);
    return { happened: [{ kind: 'return-exported', about, ...found, number, format }], reply: { recorded: true } };
  },
});
