// A refusal on the wire: application/problem+json (RFC 9457) with the refusal's code, rule, words and fields.
import { z } from 'zod';
import type { Refusal, RefusalNature } from '#domain/refusal.ts';

export const Problem = z
  .object({
    type: z.string().describe('Where this kind of refusal is explained'),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('Stable code of the refusal, such as complaint.unknown'),
    detail: z.string().describe('What happened, what was kept, what to do'),
    cites: z.string().optional().describe('The rule that says so'),
    fields: z.record(z.string(), z.string()).optional().describe('Words by the path of the input they are about'),
    facts: z.record(z.string(), z.unknown()).optional().describe('Facts with which a program can find the way out'),
  })
  .meta({ id: 'Problem', description: 'A refusal (RFC 9457): what happened, what was kept, what to do' });
export type Problem = z.infer<typeof Problem>;

/** The HTTP status of each nature of refusal, and its title. */
export const statusOf: Readonly<Record<RefusalNature, { status: number; title: string }>> = {
  invalid: { status: 422, title: 'Something in the request cannot be used' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'not-allowed': { status: 403, title: 'Not allowed' },
  unknown: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'It cannot be done as things stand' },
  stale: { status: 409, title: 'Changed meanwhile' },
  'too-many': { status: 429, title: 'Too many requests' },
  fault: { status: 500, title: 'Something went wrong on our side' },
  'not-this-way': { status: 405, title: 'Not this way' },
  'too-large': { status: 413, title: 'Too large' },
};

export function problemOf(refusal: Refusal): Problem {
  const { status, title } = statusOf[refusal.nature];
  return {
    type: `/api/reference#refusal-${refusal.code}`,
    title,
    status,
    code: refusal.code,
    detail: refusal.words,
    ...(refusal.cites === undefined ? {} : { cites: refusal.cites }),
    ...(refusal.fields === undefined ? {} : { fields: { ...refusal.fields } }),
    ...(refusal.facts === undefined ? {} : { facts: { ...refusal.facts } }),
  };
}
