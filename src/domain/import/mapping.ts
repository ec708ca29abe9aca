// A mapping says what each column of a register is, how its dates are read, what its words mean, and what holds for every row
// alike. It is kept with the import, can be saved as a file and used again for the next one from the same source.
import { z } from 'zod';
import { channelPattern } from '../channel.ts';
import { severities } from '../complaint.ts';
import { DateReading } from './date-reading.ts';
import { fieldNames, isImportField } from './field.ts';
import { broughtStates } from './values.ts';

export const Field = z.enum(fieldNames as [(typeof fieldNames)[number], ...typeof fieldNames]);
/** extra: kept with the complaint as a fact under the column's name. leave-out: not brought in. */
export const Target = z.union([Field, z.literal('extra'), z.literal('leave-out')]);
export type Target = z.output<typeof Target>;

export const Mapping = z.strictObject({
  /** What each column is, by its name; a column not named is kept as an extra fact. */
  columns: z.record(z.string(), Target),
  /** How the dates of a column are read, by its name; as the file itself shows where not said. */
  dates: z.record(z.string(), DateReading).default({}),
  /** What holds for every row that does not say it: { channel: 'phone' }. */
  always: z.partialRecord(Field, z.string().trim().min(1).max(1000)).default({}),
  /** What the file's own words mean, where it is not plain: { status: { 'Awaiting parts': 'open' } }. */
  meanings: z
    .strictObject({
      status: z.record(z.string(), z.enum(broughtStates)).default({}),
      channel: z.record(z.string(), z.string().regex(channelPattern)).default({}),
      severity: z.record(z.string(), z.enum(severities)).default({}),
    })
    .default({ status: {}, channel: {}, severity: {} }),
  /** Whether complaints whose row names no team go where the routing rules say, or wait unassigned. */
  route: z.boolean().default(true),
});
export type Mapping = z.output<typeof Mapping>;

/** The columns that are this field, in the order of the file. */
export function columnsOf(mapping: Mapping, columns: readonly string[], field: Target): number[] {
  return columns.flatMap((name, index) => ((mapping.columns[name] ?? 'extra') === field ? [index] : []));
}

/** Fields that more than one column claims although only one can be it. */
export function claimedTwice(mapping: Mapping, may: (field: string) => boolean): string[] {
  const claims = Map.groupBy(Object.entries(mapping.columns), ([, target]) => target);
  return [...claims]
    .filter(([target, names]) => isImportField(target) && names.length > 1 && !may(target))
    .map(([target]) => target);
}
