// What people read when an input cannot be used and its schema says nothing of its own.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inputInWords } from './input-in-words.ts';

const said = (schema: z.ZodType, given: unknown): string | undefined =>
  schema.safeParse(given, { error: inputInWords }).error?.issues[0]?.message;

describe('What is wrong with an input', () => {
  it.each([
    ['an empty list', z.array(z.string()).min(1), [], 'Give at least one.'],
    ['a list too long', z.array(z.string()).max(1), ['a', 'b'], 'Give no more than 1.'],
    ['no words', z.string(), undefined, 'Write something here.'],
    ['empty words', z.string().min(1), '', 'Write something here.'],
    ['words too long', z.string().max(2000), 'a'.repeat(2001), 'Keep this to 2,000 characters.'],
    ['no choice', z.uuid(), '', 'Choose one.'],
    ['an unknown choice', z.enum(['low', 'high']), '', 'Choose one of what is offered.'],
    ['half a number', z.int(), 1.5, 'Give a whole number.'],
    ['too small a number', z.number().min(1), 0, 'Give 1 at least.'],
    ['no address', z.email(), 'amara', 'This does not look like an e-mail address.'],
    ['a name that is not known', z.strictObject({}), { colour: 'red' }, 'Nothing is called colour here.'],
  ])('is said in plain words: %s', (_, schema, given, words) => {
    expect(said(schema, given)).toBe(words);
  });

  it('is said in the words of its own schema, where that has any', () => {
    expect(said(z.string().min(1, 'Say what happened.'), '')).toBe('Say what happened.');
  });
});
