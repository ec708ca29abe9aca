// The shapes in which a return is shown: figures, lines, what is to be put right, versions.
import { z } from 'zod';
import { returnDeeds, type ReturnState, returnStates } from '#domain/returns/life.ts';

const value = z.union([z.string(), z.number(), z.boolean()]).nullable();
const units = ['count', 'money', 'percent', 'days', 'working-days', 'per', 'text', 'yes-no', 'number'] as const;
const unit = z.enum(units);

export const state = z.enum(Object.keys(returnStates) as [ReturnState, ...ReturnState[]]);

export const ReturnCell = z
  .object({
    id: z.string(),
    unit,
    value: value.describe('Null is blank, which is not 0. Money in minor units; a percentage from 0 to 100'),
    figure: z.number().int().nullable().describe('Opens the complaints behind it, with the row'),
    members: z.number().int(),
  })
  .meta({ id: 'ReturnCell' });

const heading = z.object({ id: z.string(), name: z.string() });

export const ReturnTable = z
  .object({
    name: z.string(),
    columns: z.array(heading),
    lines: z.array(
      z.object({
        row: z.string(),
        name: z.string(),
        within: z.string().nullable(),
        unconfirmed: z.boolean(),
        cells: z.array(ReturnCell),
      }),
    ),
  })
  .meta({ id: 'ReturnTable' });

export const ReturnFinding = z
  .object({
    severity: z.enum(['error', 'warning']),
    words: z.string(),
    lack: z.string().nullable().describe('Opens the complaints that lack it'),
    complaints: z.number().int(),
  })
  .meta({ id: 'ReturnFinding' });

export const ReturnDifference = z
  .object({ where: z.string(), name: z.string(), unit, was: value, becomes: value })
  .meta({ id: 'ReturnDifference' });

const by = z.object({ at: z.iso.datetime({ offset: true }), by: z.string().nullable() });

export const ReturnVersion = z
  .object({
    number: z.number().int(),
    drawn: by,
    checked: by.nullable(),
    frozen: by.extend({ digest: z.string() }).nullable(),
    submitted: by.extend({ on: z.iso.date(), how: z.string(), reference: z.string() }).nullable(),
    reopened: by.extend({ because: z.string() }).nullable(),
    complaints: z.number().int(),
    erased: z.number().int().describe('Of its complaints, those that were erased since'),
  })
  .meta({ id: 'ReturnVersion' });

export const ReturnQuestion = z
  .object({
    key: z.string(),
    name: z.string(),
    row: z.string().nullable(),
    kind: z.enum(['text', 'yes-no', 'number']),
    must: z.boolean(),
    answer: value,
  })
  .meta({ id: 'ReturnQuestion' });

export const deeds = z.array(z.enum(returnDeeds));
