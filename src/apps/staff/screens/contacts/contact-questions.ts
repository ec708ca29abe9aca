// What the contact screens ask of the program, and the changes they send. A change asks everything about contacts and
// customers anew, since one contact stands on several screens.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ContactKind } from '#domain/contact-kind.ts';
import type { SuggestionOutcome } from '#domain/praise-and-ideas.ts';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';

export type ContactState = 'open' | 'settled' | 'any';

/** What the address bar asks for; nothing means every kind, still open. */
export interface ContactsWanted {
  readonly kind?: ContactKind | undefined;
  readonly state?: 'settled' | 'any' | undefined;
  /** The name of another help desk, or “ours”. */
  readonly desk?: string | undefined;
  readonly words?: string | undefined;
  /** An id, or “none”. */
  readonly product?: string | undefined;
  readonly team?: string | undefined;
  readonly channel?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly outcome?: SuggestionOutcome | undefined;
  readonly answered?: 'yes' | 'no' | undefined;
  readonly praise?: 'mine' | 'passed-on' | undefined;
}

/** Whether it is narrowed by more than state, kind and desk. */
export function narrowedBy({ kind: _kind, state: _state, desk: _desk, ...more }: ContactsWanted): boolean {
  return Object.values(more).some((value) => value !== undefined);
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

/** What the program is asked for. */
export function contactsAsked({ kind, state, desk, ...more }: ContactsWanted) {
  // What became part of a complaint is listed only where it is asked for: under its kind, or among all.
  const raised = kind === 'complaint' || state === 'any';
  const query = {
    ...(kind ? { kind } : {}),
    state: state ?? 'open',
    complaints: raised ? 'yes' : 'no',
    ...(desk ? { desk } : {}),
    ...defined(more),
  } as const;
  return query;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const defined = <T extends object>(given: T): Defined<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>;

function listContacts(wanted: ContactsWanted, before: string) {
  const query = { ...contactsAsked(wanted), ...(before ? { before } : {}) };
  return answer(api.GET('/api/contacts', { params: { query } }));
}

function readContact(id: string) {
  return answer(api.GET('/api/contacts/{id}', { params: { path: { id } } }));
}

function findCustomers(q: string) {
  return answer(api.GET('/api/customers', { params: { query: { q } } }));
}
