// What interest would come to, while somebody fills it in: worked out by the rule of the command, kept by nobody.
import { sql } from 'kysely';
import { z } from 'zod';
import { parseDay } from '#domain/day.ts';
import { type YearCount, yearCounts } from '#domain/interest.ts';
import { writtenWorking } from '#domain/interest-kept.ts';
import { type InterestWorking, type RateBy, type RateTable, workOut } from '#domain/interest-rate.ts';
import { mostMinor } from '#domain/money.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import { ask } from '#platform/postgres/transaction.ts';
import type { Asking } from '../queue/queue.ts';
import { rateTableRows } from './money-guidance.ts';

const day = z.string().refine((written) => parseDay(written) !== null, 'Choose a date.');

export const interestWanted = z.object({
  principal: z.coerce.number('Give an amount.').int().min(1, 'Give an amount of more than nothing.').max(mostMinor),
  from: day.describe('The day the money was due or left; not counted'),
  to: day.describe('The day it comes back; counted'),
  year: z.enum(Object.keys(yearCounts) as [YearCount]).default('365'),
  of: z.enum(['rule', 'table', 'given'], 'Say by which rate.'),
  rule: z.string().optional(),
  table: z.uuid().optional(),
  percent: z.coerce.number().int().min(0).max(10_000_000).optional().describe('In ten-thousandths of a per cent: 80000 is 8 %'),
});
export const InterestShown = writtenWorking.meta({ id: 'Interest' });

export type InterestWanted = z.output<typeof interestWanted>;

interface Rows {
  readonly rulePack: string;
  readonly tables: readonly RateTable[];
}

export async function interestPreview(
  { db, actor, rules }: Asking,
  complaint: string,
  wanted: InterestWanted,
): Promise<InterestWorking | Refusal> {
  const { rows } = await ask(db, { person: actor.id }, (tx) =>
    sql<Rows>`select c.rule_pack as "rulePack", ${rateTableRows} as tables from complaint c where c.id = ${complaint}`.execute(
      tx.sql,
    ),
  );
  const [found] = rows;
  if (!found) return refuse('complaint.unknown');
  const [from, to] = [parseDay(wanted.from), parseDay(wanted.to)];
  if (from === null || to === null) return refuse('input.invalid');
  const known = { rules: rules.packs.get(found.rulePack)?.redress.interest ?? [], tables: found.tables };
  return workOut({ principal: wanted.principal, from, to, year: wanted.year }, byOf(wanted), known);
}

function byOf({ of, rule = '', table = '', percent = 0 }: InterestWanted): RateBy {
  if (of === 'rule') return { of, rule };
  return of === 'table' ? { of, table } : { of, percent, source: 'As given' };
}
