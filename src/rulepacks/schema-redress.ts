// How a pack writes what its regime says of money: rates of interest, bands and principles for what cannot be counted.
// Invariant: a rate is either fixed or follows a published one, never both; amounts are in pence or cents.
import { z } from 'zod';
import { parsePercent, type YearCount, yearCounts } from '#domain/interest.ts';
import { basisNames, type RedressBasis } from '#domain/redress.ts';
import { type RateOfRule, type ReferenceRate, referenceRates, type RedressRules } from '#domain/redress-rule.ts';
import { cited, day, id, listOf, oneOf, strict, text } from './schema-words.ts';

const percent = z.number({ error: 'should be a number of per cent a year, such as 8 or 4.75' }).transform((written, context) => {
  const read = parsePercent(String(written));
  if (read !== null) return read;
  context.issues.push({
    code: 'custom',
    input: written,
    message: `${written} has more than four decimals, or is less than nothing`,
  });
  return z.NEVER;
});

const basis = oneOf(basisNames as readonly [RedressBasis, ...RedressBasis[]]);

const rate = {
  percent: percent.optional(),
  reference: oneOf(Object.keys(referenceRates) as [ReferenceRate]).optional(),
  plus: percent.optional(),
} as const;

const interest = cited({
  id,
  name: text,
  says: text,
  from: day,
  to: day.nullable().default(null),
  year: oneOf(Object.keys(yearCounts) as [YearCount, ...YearCount[]])
    .nullable()
    .default(null),
  ...rate,
}).transform(({ percent: fixed, reference, plus, ...rule }, context) => {
  if ((fixed === undefined) === (reference === undefined) || (fixed !== undefined && plus !== undefined)) {
    const message = "needs either 'percent', or 'reference' with 'plus'";
    context.issues.push({ code: 'custom', input: rule.id, message });
    return z.NEVER;
  }
  const held: RateOfRule = reference === undefined ? { percent: fixed ?? 0 } : { reference, plus: plus ?? 0 };
  return { ...rule, rate: held };
});

const band = cited({
  id,
  basis,
  from: z.int().min(0),
  to: z.int().min(1).nullable(),
  currency: text.regex(/^[A-Z]{3}$/),
  says: text,
});

export const redressRules: z.ZodType<RedressRules> = strict({
  interest: listOf(interest),
  bands: listOf(band),
  principles: listOf(cited({ id, basis, says: text })),
});
