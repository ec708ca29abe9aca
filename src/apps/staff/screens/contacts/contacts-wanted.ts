// The address bar of the contacts, read: whatever is not understood is left out, so that an old or mistyped address still opens.
import { type ContactKind, contactKinds } from '#domain/contact-kind.ts';
import { channelPattern } from '#domain/channel.ts';
import type { ContactsWanted } from './contact-questions.ts';

export function contactsWanted(search: Readonly<Record<string, unknown>>): ContactsWanted {
  const { kind, state, desk, outcome, answered, praise } = search;
  return {
    ...(isKind(kind) ? { kind } : {}),
    ...(state === 'settled' || state === 'any' ? { state } : {}),
    ...(typeof desk === 'string' && /^[a-z][a-z0-9-]{1,39}$/.test(desk) ? { desk } : {}),
    ...matching(search, 'words', /^.{1,200}$/su),
    ...matching(search, 'product', oneOrNone),
    ...matching(search, 'team', oneOrNone),
    ...matching(search, 'channel', channelPattern),
    ...matching(search, 'since', dated),
    ...matching(search, 'until', dated),
    ...(outcome === 'taken-up' || outcome === 'not-taken-up' ? { outcome } : {}),
    ...(answered === 'yes' || answered === 'no' ? { answered } : {}),
    ...(praise === 'mine' || praise === 'passed-on' ? { praise } : {}),
  };
}

const oneOrNone = /^(?:none|[0-9a-f-]{36})$/;
const dated = /^\d{4}-\d{2}-\d{2}$/;

function matching<Name extends string>(
  search: Readonly<Record<string, unknown>>,
  name: Name,
  pattern: RegExp,
): { [N in Name]?: string } {
  const value = search[name];
  return typeof value === 'string' && pattern.test(value) ? ({ [name]: value } as { [N in Name]?: string }) : {};
}

/** How many months back the figures go. */
export function praiseFiguresWanted({ months }: Readonly<Record<string, unknown>>): { readonly months?: number } {
  const back = Number(months);
  return Number.isInteger(back) && back >= 1 && back <= 24 ? { months: back } : {};
}

function isKind(word: unknown): word is ContactKind {
  return typeof word === 'string' && Object.hasOwn(contactKinds, word);
}
