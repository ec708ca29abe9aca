// A body that a route would take, made from its own schema: the least that is whole. For tests that ask every route the same thing,
// so that what they are refused for is not that something was left out.
import { z } from 'zod';

const Schema = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
  minItems: z.number().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});

/** An id that nothing has. */
export const nothing = '0198ab00-0000-7000-8000-000000000000';
/** Members whose words are a day, though their schema says only that they are words. */
const days = new Set([
  'on',
  'day',
  'from',
  'to',
  'nextDay',
  'expiresOn',
  'followUp',
  'answerBy',
  'due',
  'obtainedOn',
  'lookBack',
  'dueOn',
]);

export const sampleBody = (schema: z.ZodType): unknown =>
  sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '');

function sample(given: unknown, name: string): unknown {
  const schema = Schema.parse(given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined) return sample(first, name);
  if (schema.type === 'object') {
    const asked = (schema.required ?? []).map((key) => [key, sample(schema.properties?.[key] ?? {}, key)] as const);
    return Object.fromEntries(asked);
  }
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items, name));
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'null') return null;
  return words(schema, name);
}

function words({ format, pattern, minLength = 1 }: z.output<typeof Schema>, name: string): string {
  if (format === 'uuid') return nothing;
  if (format === 'date' || days.has(name)) return '2026-12-03';
  if (format === 'date-time') return '2026-11-23T09:00:00Z';
  if (format === 'email') return 'somebody@example.org';
  return pattern !== undefined && new RegExp(pattern).test('phone') ? 'phone' : 'words'.padEnd(minLength, '.');
}
