// Says in which row of a return one of the organisation's own products, categories or causes falls, or in none. Returns drawn up
// from then on follow it; a frozen one does not change.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { hasRow } from '#domain/returns/placing.ts';
import { lockSettings } from '#records/organisations.ts';
import { listOfNode, placeNode } from '#records/return-choices.ts';
import { command } from '../command.ts';
import { definitionIn } from './inputs.ts';

export const placeEntry = command({
  permission: 'file-returns',
  reach: 'program',
  input: z.object({
    pack: z.string(),
    definition: z.string(),
    part: z.enum(['rows', 'causes']),
    node: z.uuid(),
    row: z.string().nullish().describe('Null: in no row. Left out: as its name, or the entry above it, decides'),
  }),
  async run({ pack, definition: id, part, node, row }, { tx, rules }) {
    const { id: about } = await lockSettings(tx);
    const known = definitionIn(rules, pack, id);
    if (!known) return refuse('return.definition-unknown');
    if ((await listOfNode(tx, node)) !== known.definition.mapping[part]) return refuse('taxonomy.unknown');
    if (typeof row === 'string' && !hasRow(known.definition, part, row)) return refuse('return.row-unknown');
    const changed = await placeNode(tx, { pack, definition: id, part, node }, row);
    if (!changed) return { unchanged: true, reply: {} };
    const told = { pack, definition: id, name: known.definition.name, node, row: row ?? null };
    return { happened: [{ kind: 'return-entry-placed', about, ...told }], reply: {} };
  },
});
