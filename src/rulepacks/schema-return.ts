// How a pack file writes the returns a regulator asks for.
// Invariant: every figure is one of the closed words of return-definition.ts, so that returns need no code of their own.
import { z } from 'zod';
import {
  FIGURES,
  PLACED_BY,
  POPULATIONS,
  RETURN_PERIODS,
  type ReturnColumn,
  type ReturnDefinition,
  type ReturnRow,
  WEEK_ENDS,
} from '#domain/return-definition.ts';
import { cited, day, id, listOf, monthDay, oneOf, strict, text, trigger } from './schema-words.ts';

const filter = strict({
  within: id.optional(),
  after: id.optional(),
  outcome: z.array(id).optional(),
  type: z.array(id).optional(),
  stage: id.optional(),
  vulnerable: z.boolean().optional(),
  aboutVulnerability: z.boolean().optional(),
  resolvedAtFirstContact: z.boolean().optional(),
  openedInPeriod: z.boolean().optional(),
});

const column: z.ZodType<ReturnColumn> = strict({
  id,
  name: text,
  figure: oneOf(FIGURES),
  of: oneOf(POPULATIONS).optional(),
  where: filter.optional(),
  what: text.optional(),
  need: oneOf(['mandatory', 'conditional', 'optional']).optional(),
});

const row: z.ZodType<ReturnRow> = z.lazy(() =>
  strict({ id, name: text, unconfirmed: z.boolean().default(false), categories: listOf(text), rows: listOf(row) }),
);

export const returnDefinition: z.ZodType<ReturnDefinition> = cited({
  id,
  name: text,
  from: day,
  to: day.nullable().default(null),
  period: oneOf(RETURN_PERIODS),
  yearEnds: monthDay.optional(),
  weekEnds: oneOf(WEEK_ENDS).optional(),
  dueClock: id.nullable(),
  level: oneOf(['legal-entity', 'brand', 'organisation']),
  shape: oneOf(['table', 'one-row-a-complaint', 'figures', 'narrative']),
  header: listOf(column),
  columns: listOf(column),
  rows: listOf(row),
  causes: listOf(row),
  layouts: listOf(
    strict({ id, name: text, atLeast: z.int().min(0), below: z.int().min(1).optional(), by: oneOf(['row', 'row-group']) }),
  ),
  crossed: strict({ name: text, of: oneOf(POPULATIONS) })
    .nullable()
    .default(null),
  mapping: strict({
    by: oneOf(['main-point', 'every-point']),
    rows: oneOf(PLACED_BY).default('product'),
    causes: oneOf(PLACED_BY).default('category'),
    outcomes: z.record(id, text).default({}),
    paid: id.optional(),
  }),
  nil: oneOf(['not-needed', 'submit-nil']),
  empty: strict({ noBusiness: oneOf(['blank', 'zero']), noComplaints: oneOf(['blank', 'zero']) }),
  closed: listOf(trigger),
  threshold: strict({ atLeast: z.int().min(1), of: oneOf(POPULATIONS) })
    .nullable()
    .default(null),
  usual: z.boolean().default(true),
  draft: z.boolean().default(false),
  checks: listOf(
    strict({
      id,
      says: text,
      severity: oneOf(['error', 'warning']).default('error'),
      sum: z.array(id).min(1, 'needs at least one figure'),
      is: oneOf(['equal', 'at-most', 'at-least']),
      to: z.array(id).min(1, 'needs at least one figure'),
    }),
  ),
  rules: listOf(text),
});
