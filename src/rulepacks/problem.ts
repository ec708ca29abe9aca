// What is wrong with a pack, said to its author: where, what, and how to mend it.
// Invariant: every problem can be acted on without reading any code.
import type { z } from 'zod';

export type Problem = { readonly where: string; readonly what: string; readonly mend: string };

/** The problems zod found, each with a path a person can follow: 'clocks › src › values 1 › count'. */
export function problemsIn(file: string, error: z.ZodError, written: unknown): Problem[] {
  return error.issues.flatMap(plainly).map((issue) => ({
    where: `${file}: ${pathInWords(issue.path, written) || 'the whole file'}`,
    what: issue.code === 'invalid_type' && issue.message.startsWith('Invalid input') ? missing(issue) : issue.message,
    mend: 'Correct it in the file and check again.',
  }));
}

/** Where several shapes were possible, what is wrong with the one the author was writing. */
function plainly(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((branch) => branch.every(({ code, path }) => code !== 'invalid_type' || path.length > 0));
  return (meant ?? issue.errors[0] ?? []).flatMap(plainly).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function missing(issue: z.core.$ZodIssueInvalidType): string {
  return issue.message.endsWith('undefined') ? 'is missing' : issue.message.replace('Invalid input: ', '');
}

/** Numbers in a path become the id of the thing they point at, where it has one. */
function pathInWords(path: readonly PropertyKey[], written: unknown): string {
  const said: string[] = [];
  let at: unknown = written;
  for (const key of path) {
    const next: unknown = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
    said.push(typeof key === 'number' ? (idOf(next) ?? `number ${key + 1}`) : String(key));
    at = next;
  }
  return said.join(' › ');
}

function idOf(thing: unknown): string | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const id: unknown = Reflect.get(thing, 'id') ?? Reflect.get(thing, 'role') ?? Reflect.get(thing, 'from');
  return typeof id === 'string' ? id : null;
}
