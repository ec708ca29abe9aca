// The address bar of the contacts, read: whatever is not understood is left out, so that an old or mistyped address still opens.
import { type ContactKind, contactKinds } from '#domain/contact-kind.ts';
import type { ContactsWanted } from './contact-questions.ts';

export function contactsWanted(search: Readonly<Record<string, unknown>>): ContactsWanted {
  const { kind, state, desk } = search;
  return {
    ...(isKind(kind) ? { kind } : {}),
    ...(state === 'settled' || state === 'any' ? { state } : {}),
    ...(typeof desk === 'string' && /^[a-z][a-z0-9-]{1,39}$/.test(desk) ? { desk } : {}),
  };
}

function isKind(word: unknown): word is ContactKind {
  return typeof word === 'string' && Object.hasOwn(contactKinds, word);
}
