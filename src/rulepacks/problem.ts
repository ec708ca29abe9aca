// What is wrong with a pack, said to its author: where, what, and how to mend it.
// Invariant: every problem can be acted on without reading any code.
import type { z } from 'zod';
import type { Place } from './place.ts';

export type Problem = {
  readonly where: string;
  readonly what: string;
  readonly mend: string;
  /** Where in the file, counted from 1, when it can be told. */
  readonly place?: Place | null | undefined;
};

/** 'pack.yaml, line 12, column 5: clocks › ack'. */
export function whereInWords({ where, place }: Pick<Problem, 'where' | 'place'>): string {
  if (!place) return where;
  const [file = where, ...rest] = where.split(': ');
  const at = `${file}, line ${place.line}, column ${place.column}`;
  return rest.length === 0 ? at : `${at}: ${rest.join(': ')}`;
}

/** The problems zod found, each with a path a person can follow: 'clocks › src › values 1 › count'. */
export function problemsIn(file: string, error: z.ZodError, written: unknown): Problem[] {
  return error.issues.flatMap(plainly).map((issue) => ({
    where: `${file}: ${pathInWords(issue.path, written) || 'the whole file'}`,
    what: whatIsWrong(issue, written),
    mend: mendOf(issue, written),
  }));
}

/** Where several shapes were possible, what is wrong with the one the author was writing. */
function plainly(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((branch) => branch.every(({ code, path }) => code !== 'invalid_type' || path.length > 0));
  return (meant ?? issue.errors[0] ?? []).flatMap(plainly).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

const SHAPES: Readonly<Record<string, string>> = {
  number: 'should be a number, without quotes or signs: 500000 is £5,000 in pence',
  int: 'should be a whole number',
  boolean: 'should be true or false',
  array: 'should be a list: [one, two], or a line with “- ” for each',
  object: 'should have its parts below it, each on a line of its own',
};

/** In `{ says: Late, or cancelled }` the second half stands as a word of its own, with nothing after it. */
function cutByComma(issue: z.core.$ZodIssue, written: unknown): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.filter((key) => /\s|[.,;)]/.test(key) && valueAt(written, [...issue.path, key]) === null);
}

function whatIsWrong(issue: z.core.$ZodIssue, written: unknown): string {
  const cut = cutByComma(issue, written);
  if (cut.length > 0) return `'${cut.join("', '")}' was cut off from the text before it by a comma`;
  if (issue.code !== 'invalid_type') return issue.message;
  if (valueAt(written, issue.path) !== undefined) return SHAPES[issue.expected] ?? issue.message.replace('Invalid input: ', '');
  return issue.message.startsWith('should be one of') ? `is missing; it ${issue.message}` : 'is missing';
}

/** What to write, where that can be said: the line that is missing, with an example of what goes there. */
function mendOf(issue: z.core.$ZodIssue, written: unknown): string {
  if (cutByComma(issue, written).length > 0) return 'Put quotation marks round the whole text: "Late, or cancelled".';
  const last = issue.path.at(-1);
  const isMissing = valueAt(written, issue.path) === undefined;
  if (!isMissing || typeof last !== 'string') return 'Correct it in the file and check again.';
  const example = EXAMPLES[last];
  return example === undefined ? `Add \`${last}:\` here.` : `Add \`${last}: ${example}\`.`;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  instruments: '[{ document: The Complaints Order 2026, reference: section 6, inForce: 1 April 2026, evidence: V1, sure: high }]',
  calendars: '[{ role: default, says: The working days of England., suggests: [GB-EAW] }]',
  outcomes: '[{ id: upheld, name: Upheld, countsAs: upheld }]',
  source: 'Regulation 6',
  evidence: 'V2',
  sure: 'high',
  from: '2026-04-08',
  count: '8 weeks',
  starts: 'received',
  duty: 'Send a final response.',
  says: 'An expression of dissatisfaction.',
  inForce: '1 April 2026',
  reference: 'section 6',
  document: 'The Complaints Regulations 2026',
  role: 'default',
  otherwise: 'not-upheld',
  countsAs: 'upheld',
};

function valueAt(written: unknown, path: readonly PropertyKey[]): unknown {
  let at = written;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  return at;
}

/** Numbers in a path become the id of the thing they point at, where it has one. */
function pathInWords(path: readonly PropertyKey[], written: unknown): string {
  const said: string[] = [];
  let at: unknown = written;
  for (const key of path) {
    const next: unknown = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
    said.push(typeof key === 'number' ? (nameOf(next) ?? `number ${key + 1}`) : String(key));
    at = next;
  }
  return said.join(' › ');
}

/** What a part of a pack is called: its id, its role or its first day; null where it has none. */
export function nameOf(thing: unknown): string | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const id: unknown = Reflect.get(thing, 'id') ?? Reflect.get(thing, 'role') ?? Reflect.get(thing, 'from');
  return typeof id === 'string' ? id : null;
}
