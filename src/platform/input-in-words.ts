// What is wrong with a part of an input, in words for people, wherever its own schema has none: nobody is to read what a library
// says. A schema that knows better says so itself, and that goes first.
import type { z } from 'zod';

const number = (n: number | bigint): string => n.toLocaleString('en-GB');

const amount = (bound: string, most: boolean): string => `Give ${bound} at ${most ? 'most' : 'least'}.`;

const sizes: Readonly<Record<string, (bound: string, most: boolean) => string>> = {
  string: (bound, most) => (most ? `Keep this to ${bound} characters.` : 'Write something here.'),
  array: (bound, most) => (most ? `Give no more than ${bound}.` : 'Give at least one.'),
  number: amount,
  int: amount,
  date: (_, most) => (most ? 'Choose an earlier day.' : 'Choose a later day.'),
};

const kinds: Readonly<Record<string, string>> = {
  string: 'Write something here.',
  number: 'Give a number.',
  int: 'Give a whole number.',
  boolean: 'Say yes or no.',
  array: 'Give a list.',
  date: 'Give a day.',
};

const formats: Readonly<Record<string, string>> = {
  email: 'This does not look like an e-mail address.',
  uuid: 'Choose one.',
  url: 'This does not look like the address of a page.',
  date: 'Give a day as year, month and day.',
  datetime: 'Give a day and a time.',
};

/** For `safeParse(given, { error: inputInWords })`. Sizes are in characters, entries or the unit of the number itself. */
export const inputInWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'too_small') return sizes[issue.origin]?.(number(issue.minimum), false) ?? 'This is too little.';
  if (issue.code === 'too_big') return sizes[issue.origin]?.(number(issue.maximum), true) ?? 'This is too much.';
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? 'This is missing.';
  if (issue.code === 'invalid_value') return 'Choose one of what is offered.';
  if (issue.code === 'invalid_format') return formats[issue.format] ?? 'This is not written as it needs to be.';
  return issue.code === 'unrecognized_keys' ? `Nothing is called ${issue.keys.join(', ')} here.` : 'This cannot be used.';
};
