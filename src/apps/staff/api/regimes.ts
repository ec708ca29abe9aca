// What the settings ask of which rules apply: the organisation's rules, all that one can name, and the reasons for lateness.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { queries } from './queries.ts';

const read = () => answer(api.GET('/api/settings/regimes'));

export type RegimeSettings = Awaited<ReturnType<typeof read>>;
export type RegimeRuleKept = RegimeSettings['rules'][number];

export const regimesQuery = queryOptions({ queryKey: ['regime-settings'] as const, queryFn: read });

export const regimesChanged = () => queries.invalidateQueries({ queryKey: regimesQuery.queryKey });

/** Puts these rules in place of those seen; refused where somebody changed them meanwhile. */
export const keepRules = (rules: readonly RegimeRuleKept[], seen: readonly RegimeRuleKept[]) =>
  answer(api.PUT('/api/settings/regimes', { body: { rules: [...rules], was: [...seen] } }));

/** The same for the reasons, by their names. */
export const keepReasons = (reasons: readonly string[], seen: readonly string[]) =>
  answer(api.PUT('/api/settings/lateness-reasons', { body: { reasons: [...reasons], was: [...seen] } }));
