// What stands beside an amount while it is decided: the rates interest may be worked out by, and what is usual for distress and
// inconvenience, each with its source. It guides; nothing here is a limit.
import { sql } from 'kysely';
import { z } from 'zod';
import { parseDay } from '#domain/day.ts';
import { type YearCount, yearCounts } from '#domain/interest.ts';
import { type RateTable, rateOfRuleInWords } from '#domain/interest-rate.ts';
import { basisNames } from '#domain/redress.ts';
import { isInForce, type ReferenceRate, referenceRates } from '#domain/redress-rule.ts';
import type { RulePack } from '#domain/rule-pack.ts';

const cited = { source: z.string(), url: z.string().nullable(), note: z.string().nullable(), unconfirmed: z.boolean() };
const basis = z.enum(basisNames as [(typeof basisNames)[number]]);
const minor = z.number().int().describe('In minor units');

export const InterestRuleShown = z.object({
  id: z.string(),
  name: z.string(),
  says: z.string(),
  rate: z.string().describe('In words'),
  inForce: z.boolean().describe('Whether it is for complaints of today'),
  year: z
    .enum(Object.keys(yearCounts) as [YearCount])
    .nullable()
    .describe('How its regime counts a year, where that was read'),
  known: z.boolean().describe('Whether it can be worked out here: false where it follows a rate no table is kept of'),
  ...cited,
});

export const BandShown = z.object({
  id: z.string(),
  basis,
  from: minor,
  to: minor.nullable(),
  currency: z.string(),
  says: z.string(),
  ...cited,
});

export const MoneyGuidance = z.object({
  interest: z.array(InterestRuleShown),
  bands: z.array(BandShown),
  principles: z.array(z.object({ id: z.string(), basis, says: z.string(), ...cited })),
  tables: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      follows: z.enum(Object.keys(referenceRates) as [ReferenceRate]).nullable(),
      since: z.string().nullable().describe('The first day a rate of it holds'),
    }),
  ),
});
export type MoneyGuidance = z.output<typeof MoneyGuidance>;

/** The tables of rates that may be chosen, with their rates in the order of their days. */
export const rateTableRows = sql`(select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'follows', t.follows, 'rates',
    (select coalesce(json_agg(json_build_object('from', r.from_day, 'percent', (r.percent * 10000)::int, 'source', r.source)
      order by r.from_day), '[]') from interest_rate r where r.table_id = t.id)) order by t.name), '[]')
  from interest_table t where t.retired_at is null)`;

type Cited = { source: string; url?: string | undefined; note?: string | undefined; unconfirmed: boolean };
const citedOf = ({ source, url, note, unconfirmed }: Cited) => ({ source, url: url ?? null, note: note ?? null, unconfirmed });

/** The guidance of a pack's money as it stands on a day, and the tables there are. */
export function moneyGuidance(pack: RulePack | undefined, tables: readonly RateTable[], today: string): MoneyGuidance {
  const on = parseDay(today);
  const rules = pack?.redress ?? { interest: [], bands: [], principles: [] };
  return {
    interest: rules.interest.map((rule) => {
      const { id, name, says, year, rate } = rule;
      const known = 'percent' in rate || tables.some(({ follows }) => follows === rate.reference);
      const inForce = on !== null && isInForce(rule, on);
      return { id, name, says, year, rate: rateOfRuleInWords(rate), inForce, known, ...citedOf(rule) };
    }),
    bands: rules.bands.map((band) => {
      const { id, basis, from, to, currency, says } = band;
      return { id, basis, from, to, currency, says, ...citedOf(band) };
    }),
    principles: rules.principles.map((one) => ({ id: one.id, basis: one.basis, says: one.says, ...citedOf(one) })),
    tables: tables.map(({ id, name, follows, rates }) => ({ id, name, follows, since: rates[0]?.from ?? null })),
  };
}
