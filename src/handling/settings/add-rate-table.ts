// Adds a table of interest rates by date that the house keeps, each rate with its source.
import { personBehind } from '#domain/actor.ts';
import { whyNotKept } from '#domain/rate-table.ts';
import { newId } from '#platform/new-id.ts';
import { addRateTable as addRow, rateTables } from '#records/interest-tables.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import { rateTable } from './inputs.ts';

export const addRateTable = command({
  permission: 'manage-settings',
  reach: 'program',
  input: rateTable,
  async run(said, { tx, actor, now }) {
    const { id: organisation } = await lockSettings(tx);
    const no = whyNotKept(said, await rateTables(tx));
    if (no) return no;
    const id = newId(now);
    await addRow(tx, id, { ...said, by: personBehind(actor), now });
    const facts = { table: id, name: said.name, rates: said.rates.length };
    return { happened: [{ kind: 'rate-table-added', about: organisation, ...facts }], reply: { id } };
  },
});
