// The route of search.
import { Found, search, searchQuery } from '#views/search/search.ts';
import { askingOf } from '../asking.ts';
import { route } from '../route.ts';

export const searchRoutes = [
  route({
    method: 'GET',
    path: '/api/search',
    tag: 'Search',
    summary: 'Search by words, "phrases", reference, name, e-mail address or telephone number',
    query: searchQuery,
    reply: Found,
    scope: 'read',
    handle: ({ query, ...asked }) => search(askingOf(asked), query),
  }),
];
