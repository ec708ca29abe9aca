// How another help desk's own payload becomes a contact as we take it: declared, not programmed. Each field says where its value stands
// (a JSON pointer, RFC 6901, or several of which the first that holds something counts), or what it always is, or is made of a template
// with pointers in braces. Only what fits `only` is taken; the rest is passed over with nothing kept of it.
import { z } from 'zod';
import { at, filled, type Json } from './json-pointer.ts';

const pointer = z.string().regex(/^(\/([^~/]|~[01])*)*$/, 'A place is written as /conversation/id: a slash before each name.');
const places = z.union([pointer, z.array(pointer).min(1).max(8)]);
const simple = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const from = z.union([
  z.strictObject({ at: places, words: z.record(z.string(), z.string()).optional().describe('Their value: ours') }),
  z.strictObject({ is: simple }),
  z.strictObject({ template: z.string().max(500) }),
]);
export type From = z.output<typeof from>;

const test = z.strictObject({ at: places, is: z.array(simple).optional(), not: z.array(simple).optional() });
const tests = z.array(test).max(10);

const turns = z.strictObject({
  each: pointer.optional().describe('Where the list of turns is; left out, the payload is one turn'),
  only: tests.optional(),
  id: from.optional(),
  role: from,
  text: from,
  at: from.optional(),
});

export const deskMapping = z.strictObject({
  items: pointer.optional().describe('Where a list of contacts is; left out, the payload is one'),
  only: tests.optional(),
  id: from,
  channel: from.optional(),
  at: from.optional(),
  name: z.union([from, z.array(from).max(4)]).optional().describe('Several are put together with a space'),
  email: from.optional(),
  phone: from.optional(),
  account: from.optional(),
  subject: from.optional(),
  text: from.optional(),
  turns: turns.optional(),
  adds: z.boolean().optional(),
  format: from.optional(),
  closed: test.optional(),
  product: from.optional(),
  place: from.optional(),
  tags: pointer.optional(),
  url: from.optional(),
}); // biome-ignore format: read as the shape of a contact
export type DeskMapping = z.output<typeof deskMapping>;

/** The contacts in a payload, each as it is taken in, or null where it is passed over. */
export function mapped(payload: Json, mapping: DeskMapping | null): (Json | null)[] {
  if (mapping === null) return Array.isArray(payload) ? payload : [payload];
  const list = Array.isArray(payload) ? payload : mapping.items === undefined ? [payload] : at(payload, mapping.items);
  return (Array.isArray(list) ? list : [list ?? null]).map((one) => (fits(one, mapping.only) ? itemOf(one, mapping) : null));
}

function itemOf(one: Json, mapping: DeskMapping): Json {
  const value = (of: From | undefined): Json => (of === undefined ? null : valueOf(one, of));
  const { name, turns: said, closed, tags } = mapping;
  const names = (Array.isArray(name) ? name : [name]).map((of) => words(value(of))).filter((part) => part !== '');
  const person = {
    name: names.join(' ') || null,
    email: value(mapping.email),
    phone: value(mapping.phone),
    account: value(mapping.account),
  };
  return {
    id: value(mapping.id),
    channel: value(mapping.channel),
    at: value(mapping.at),
    from: person,
    subject: value(mapping.subject),
    text: value(mapping.text),
    turns: said === undefined ? null : turnsOf(one, said),
    adds: mapping.adds ?? false,
    format: value(mapping.format),
    closed: closed === undefined ? null : fits(one, [closed]),
    product: value(mapping.product),
    place: value(mapping.place),
    tags: tagsOf(tags === undefined ? null : at(one, tags)),
    url: value(mapping.url),
  };
}

function turnsOf(one: Json, said: NonNullable<DeskMapping['turns']>): Json {
  const list = said.each === undefined ? [one] : at(one, said.each);
  const value = (turn: Json, of: From | undefined): Json => (of === undefined ? null : valueOf(turn, of));
  return (Array.isArray(list) ? list : [])
    .filter((turn) => fits(turn, said.only) && words(value(turn, said.text)) !== '')
    .map((turn) => ({
      id: value(turn, said.id),
      role: words(value(turn, said.role)) || 'customer',
      text: words(value(turn, said.text)),
      at: value(turn, said.at),
    }));
}

const fits = (one: Json, wanted: DeskMapping['only']): boolean =>
  (wanted ?? []).every(({ at: where, is, not }) => {
    const found = first(one, where) ?? null;
    const same = (given: Json): boolean => given === found;
    return (is?.some(same) ?? true) && !(not?.some(same) ?? false);
  });

function valueOf(one: Json, of: From): Json {
  if ('is' in of) return of.is;
  if ('template' in of) return filled(of.template, (name) => words(first(one, name) ?? null));
  const found = first(one, of.at) ?? null;
  return of.words?.[words(found)] ?? found;
}

function first(one: Json, where: string | readonly string[]): Json | undefined {
  for (const place of typeof where === 'string' ? [where] : where) {
    const found = at(one, place);
    if (found !== undefined && found !== null && found !== '') return found;
  }
  return undefined;
}

const words = (given: Json): string =>
  typeof given === 'string' ? given.trim() : typeof given === 'number' || typeof given === 'boolean' ? String(given) : '';

/** A list of names, of things with a name, or one text with commas. */
function tagsOf(given: Json | undefined): string[] {
  const list = typeof given === 'string' ? given.split(/[,\s]+/) : Array.isArray(given) ? given : [];
  return list.map((one) => words(typeof one === 'object' && one !== null && !Array.isArray(one) ? (one['name'] ?? null) : one).slice(0, 60)).filter((tag) => tag !== '').slice(0, 50); // biome-ignore format: one thought
}
