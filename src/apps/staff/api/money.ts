// What the settings ask of money: currency, the cost of an hour, tables of interest rates, what was changed.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { queries } from './queries.ts';

const read = () => answer(api.GET('/api/settings/money'));

export type Money = Awaited<ReturnType<typeof read>>;
export type RateTableKept = Money['tables'][number];

export const moneyQuery = queryOptions({ queryKey: ['money-settings'] as const, queryFn: read });

export const moneyChanged = () => queries.invalidateQueries({ queryKey: moneyQuery.queryKey });
