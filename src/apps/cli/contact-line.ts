// One contact as a line of JSON: { id, text } or { id, turns: [{ role, text }] }. The role names who spoke; everybody who is not
// plainly on our side is the customer.
import { z } from 'zod';
import { isOurs } from '#domain/desk/desk-conversation.ts';
import type { Turn } from '#domain/language/signals/conversation.ts';

const contactLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().optional(),
  turns: z.array(z.object({ role: z.string(), text: z.string() })).optional(),
});

export interface ContactRead {
  readonly id: string | number;
  readonly contact: string | readonly Turn[];
}

/** The contact of a line, or in words what is wrong with it. */
export function readContactLine(line: string): ContactRead | { readonly wrong: string } {
  const value = parsed(line);
  if (value === undefined) return { wrong: 'it is not JSON' };
  const read = contactLine.safeParse(value);
  if (!read.success) return { wrong: `${read.error.issues[0]?.path.join('.') || 'the line'} is missing or of the wrong sort` };
  const { id, text, turns } = read.data;
  if ((text === undefined) === (turns === undefined)) return { wrong: 'it needs either text or turns' };
  return {
    id,
    contact: text ?? (turns ?? []).map(({ role, text: words }) => ({ ours: isOurs(role), text: words })),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
