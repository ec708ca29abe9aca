// Turns what is wrong with an input into words beside each field it is about.
import type { z } from 'zod';
import { type Refusal, refuse } from '#domain/refusal.ts';

export function invalidInput(error: z.ZodError): Refusal {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[path.map(String).join('.')] ??= message;
  return refuse('input.invalid', { fields });
}
