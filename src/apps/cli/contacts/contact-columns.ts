// A row of a table as a contact: which columns it takes, by our names for them, and a day that could be two days refused rather than guessed.
import type { Json } from '#domain/desk/json-pointer.ts';

export const columnsTaken = [
  'id', 'channel', 'at', 'name', 'email', 'phone', 'account', 'subject', 'text', 'product', 'place', 'tags', 'url', 'closed', 'kind', 'format',
] as const; // biome-ignore format: a list is read as one
export type ContactColumn = (typeof columnsTaken)[number];

/** Where each of ours stands in the row; a column that is called as we call it need not be named. */
export function placesOf(columns: readonly string[], named: ReadonlyMap<ContactColumn, string>): Map<ContactColumn, number> {
  const small = columns.map((column) => column.trim().toLowerCase());
  const found = columnsTaken.map((ours): [ContactColumn, number] => [
    ours,
    small.indexOf((named.get(ours) ?? ours).trim().toLowerCase()),
  ]);
  return new Map(found.filter(([, at]) => at >= 0));
}

/** Such as 03/04/2026, which is one day in London and another in New York. */
const twoDays = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/;
const yes = new Set(['1', 'true', 'yes', 'y', 'closed', 'solved', 'resolved', 'done', 'merged']);

/** The contact, or in words why the row is none. */
export function contactOfRow(
  cells: readonly string[],
  places: ReadonlyMap<ContactColumn, number>,
): { readonly contact: Json } | { readonly wrong: string } {
  const cell = (name: ContactColumn): string => cells[places.get(name) ?? -1] ?? '';
  const given = (name: ContactColumn): string | null => cell(name) || null;
  const at = cell('at');
  if (twoDays.test(at)) return { wrong: `“${at.slice(0, 40)}” may be two days. Write it as year, month, day: 2026-04-03.` };
  const from = { name: given('name'), email: given('email'), phone: given('phone'), account: given('account') };
  const contact = {
    id: cell('id'),
    channel: given('channel'),
    at: at || null,
    from,
    subject: given('subject'),
    text: given('text'),
    product: given('product'),
    place: given('place'),
    tags: cell('tags').split(/[,;]/).map((tag) => tag.trim()).filter((tag) => tag !== ''),
    url: given('url'),
    kind: given('kind')?.toLowerCase() ?? null,
    format: cell('format') === 'html' ? 'html' : null,
    closed: places.has('closed') && cell('closed') !== '' ? yes.has(cell('closed').toLowerCase()) : null,
  }; // biome-ignore format: one row
  return { contact };
}
