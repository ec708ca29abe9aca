// Routes of drafts: what a person has typed and not yet sent. Their own screens only, never a token.
import { z } from 'zod';
import { draftPlacePattern } from '#domain/draft.ts';
import { keep } from '#handling/keep.ts';
import { dropDraft } from '#handling/together/drop-draft.ts';
import { keepDraft } from '#handling/together/keep-draft.ts';
import { DraftAt, draftAt, DraftList, drafts } from '#views/together/drafts.ts';
import { route } from '../route.ts';

const params = z.object({ place: z.string().regex(draftPlacePattern) });

export const draftRoutes = [
  route({
    method: 'GET',
    path: '/api/drafts',
    tag: 'Working together',
    summary: 'List my drafts',
    reply: DraftList,
    scope: 'own',
    handle: ({ house, actor }) => drafts(house.db, actor),
  }),
  route({
    method: 'GET',
    path: '/api/drafts/:place',
    tag: 'Working together',
    summary: 'Read what I had typed in a place',
    params,
    reply: DraftAt,
    scope: 'own',
    handle: ({ house, actor, params }) => draftAt(house.db, actor, params.place),
  }),
  route({
    method: 'PUT',
    path: '/api/drafts/:place',
    tag: 'Working together',
    summary: 'Keep what I have typed, as typed',
    params,
    body: z.object({ body: z.unknown().describe('Any JSON, up to 1 MB') }),
    reply: z.object({ keptAt: z.iso.datetime() }),
    scope: 'own',
    handle: ({ house, actor, params, body }) => keep(house, keepDraft, { ...params, ...body }, actor),
  }),
  route({
    method: 'DELETE',
    path: '/api/drafts/:place',
    tag: 'Working together',
    summary: 'Let go of a draft',
    params,
    reply: z.object({ dropped: z.boolean() }),
    scope: 'own',
    handle: ({ house, actor, params }) => keep(house, dropDraft, params, actor),
  }),
];
