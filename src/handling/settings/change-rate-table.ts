// Changes a table of interest rates: its name, the published rate it follows, its rates. Amounts worked out before keep the rates they
// were worked out by; only what is worked out from now on is by the new ones.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { ratesChanged, whyNotKept } from '#domain/rate-table.ts';
import { refuse } from '#domain/refusal.ts';
import { rateTables, saveRateTable } from '#records/interest-tables.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import { rateTable, version } from './inputs.ts';

export const changeRateTable = command({
  permission: 'manage-settings',
  reach: 'program',
  input: rateTable.extend({ id: z.uuid(), version }),
  async run({ id, version: seen, ...said }, { tx, actor, now }) {
    const { id: organisation } = await lockSettings(tx);
    const tables = await rateTables(tx);
    const found = tables.find((table) => table.id === id);
    if (!found) return refuse('rate-table.unknown');
    if (found.version !== seen) return refuse('page.stale', { facts: { seen, now: found.version } });
    const others = tables.filter((table) => table !== found);
    const no = whyNotKept(said, others);
    if (no) return no;
    const days = ratesChanged(found.rates, said.rates);
    const same = days.length === 0 && found.name === said.name && found.follows === said.follows;
    if (same) return { unchanged: true, reply: { version: seen } };
    const version = await saveRateTable(tx, id, { ...said, by: personBehind(actor), now });
    const name = { was: found.name, becomes: said.name };
    const follows = { was: found.follows, becomes: said.follows };
    return { happened: [{ kind: 'rate-table-changed', about: organisation, table: id, name, follows, days }], reply: { version } };
  },
});
