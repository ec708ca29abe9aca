// Retires a table of interest rates: it is chosen no more. What was worked out by it keeps its rates and stays as it is.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { rateTables, retireRateTable as retireRow } from '#records/interest-tables.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import { version } from './inputs.ts';

export const retireRateTable = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ id: z.uuid(), version }),
  async run({ id, version: seen }, { tx, actor, now }) {
    const { id: organisation } = await lockSettings(tx);
    const found = (await rateTables(tx)).find((table) => table.id === id);
    if (!found) return refuse('rate-table.unknown');
    if (found.version !== seen) return refuse('page.stale', { facts: { seen, now: found.version } });
    await retireRow(tx, id, personBehind(actor), now);
    return { happened: [{ kind: 'rate-table-retired', about: organisation, table: id, name: found.name }], reply: { id } };
  },
});
