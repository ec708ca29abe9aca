// Routes of how the house counts money: currency, the cost of an hour, tables of interest rates.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { addRateTable } from '#handling/settings/add-rate-table.ts';
import { changeMoney } from '#handling/settings/change-money.ts';
import { changeRateTable } from '#handling/settings/change-rate-table.ts';
import { rateTable } from '#handling/settings/inputs.ts';
import { retireRateTable } from '#handling/settings/retire-rate-table.ts';
import { MoneySettings, moneySettings } from '#views/settings/money.ts';
import { route } from '../route.ts';

const version = z.object({ version: z.number().int() });
const id = z.object({ id: z.uuid() });

export const moneySettingsRoutes = [
  route({
    method: 'GET',
    path: '/api/settings/money',
    tag: 'Settings',
    summary: 'Read how the house counts money, its tables of interest rates, and what was changed',
    reply: MoneySettings,
    scope: 'administer',
    handle: ({ house, actor }) => moneySettings(house.db, actor),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/money',
    tag: 'Settings',
    summary: 'Change the currency, the cost of an hour, or how long amounts to a customer count together',
    body: changeMoney.input,
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, changeMoney, body, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/rate-tables',
    tag: 'Settings',
    summary: 'Add a table of interest rates by date',
    body: rateTable,
    reply: id,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, addRateTable, body, { actor, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/settings/rate-tables/:id',
    tag: 'Settings',
    summary: 'Change a table of interest rates: its name, the rate it follows, its rates',
    params: id,
    body: rateTable.extend({ version: z.number().int().min(1) }),
    reply: version,
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, changeRateTable, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/rate-tables/:id/retirement',
    tag: 'Settings',
    summary: 'Retire a table of interest rates; amounts worked out by it stay',
    params: id,
    body: z.object({ version: z.number().int().min(1) }),
    reply: id,
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, retireRateTable, { ...body, ...params }, { actor, key }),
  }),
];
