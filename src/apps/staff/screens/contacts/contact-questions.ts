// What the contact screens ask of the program, and the changes they send. A change asks everything about contacts and
// customers anew, since one contact stands on several screens.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ContactKind } from '#domain/contact-kind.ts';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

export type ContactState = 'open' | 'settled' | 'any';

/** What the address bar asks for; nothing means every kind, still open. */
export interface ContactsWanted {
  readonly kind?: ContactKind;
  readonly state?: 'settled' | 'any';
  /** The name of another help desk, or “ours”. */
  readonly desk?: string;
}

export type Contact = Awaited<ReturnType<typeof readContact>>;
export type ContactLine = Awaited<ReturnType<typeof listContacts>>['contacts'][number];
export type FoundCustomer = Awaited<ReturnType<typeof findCustomers>>['customers'][number];

export const contactListQuery = (wanted: ContactsWanted) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', wanted],
    queryFn: ({ pageParam }) => listContacts(wanted, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ older }) => older ?? undefined,
    placeholderData: keepPreviousData,
  });

export const contactQuery = (id: string) => queryOptions({ queryKey: ['contacts', 'one', id], queryFn: () => readContact(id) });

export const customersFoundQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', 'found', q],
    queryFn: () => findCustomers(q),
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
  });

/** After a change to a contact: whatever shows contacts or customers asks again. */
export async function contactsChanged(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['contacts'] }),
    queries.invalidateQueries({ queryKey: ['customers'] }),
    queries.invalidateQueries({ queryKey: ['history'] }),
  ]);
}

function listContacts({ kind, state, desk }: ContactsWanted, before: string) {
  // What became part of a complaint is listed only where it is asked for: under its kind, or among all.
  const raised = kind === 'complaint' || state === 'any';
  const query = {
    ...(kind ? { kind } : {}),
    state: state ?? 'open',
    complaints: raised ? 'yes' : 'no',
    ...(desk ? { desk } : {}),
    ...(before ? { before } : {}),
  } as const;
  return answer(api.GET('/api/contacts', { params: { query } }));
}

function readContact(id: string) {
  return answer(api.GET('/api/contacts/{id}', { params: { path: { id } } }));
}

function findCustomers(q: string) {
  return answer(api.GET('/api/customers', { params: { query: { q } } }));
}
