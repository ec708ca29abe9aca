// One line of JSON of what is watched: a contact, { id, at, text, attributes?, from? }, or a count of a period, { period, count }.
import { z } from 'zod';
import type { ContactSeen } from '#domain/emergence/themes-of.ts';

const contact = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  at: z.iso.datetime({ offset: true }).transform((moment) => Date.parse(moment)),
  text: z.string(),
  attributes: z.record(z.string(), z.string()).optional(),
  from: z.string().optional(),
});

const counted = z.object({ period: z.string().min(1), count: z.number().int().min(0) });
export type Counted = z.infer<typeof counted>;

export type SeenLine = { readonly contact: ContactSeen } | { readonly counted: Counted } | { readonly wrong: string };

/** What stands in a line, or in words what is wrong with it. */
export function readSeenLine(line: string): SeenLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { wrong: 'it is not JSON' };
  }
  const isCount = typeof value === 'object' && value !== null && 'count' in value;
  const read = isCount ? counted.safeParse(value) : contact.safeParse(value);
  if (!read.success) return { wrong: `${read.error.issues[0]?.path.join('.') || 'the line'} is missing or of the wrong sort` };
  if ('count' in read.data) return { counted: read.data };
  const { attributes, from, ...rest } = read.data;
  return { contact: { ...rest, ...(attributes && { attributes }), ...(from !== undefined && { from }) } };
}
