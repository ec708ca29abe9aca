// Routes of saved views: a list's filter under a name, one's own or shared.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { removeView } from '#handling/together/remove-view.ts';
import { saveView } from '#handling/together/save-view.ts';
import { SavedViews, savedViews } from '#views/queue/saved-views.ts';
import { route } from '../route.ts';

export const viewRoutes = [
  route({
    method: 'GET',
    path: '/api/views',
    tag: 'Queue',
    summary: 'List my saved views and those shared with me',
    query: z.object({ screen: z.enum(['queue']).default('queue') }),
    reply: SavedViews,
    scope: 'own',
    handle: ({ house, actor, query }) => savedViews(house.db, actor, query.screen),
  }),
  route({
    method: 'POST',
    path: '/api/views',
    tag: 'Queue',
    summary: 'Save a view, or change one of mine',
    body: saveView.input,
    reply: z.object({ id: z.uuid() }),
    scope: 'own',
    handle: ({ house, actor, key, body }) => perform(house, saveView, body, { actor, key }),
  }),
  route({
    method: 'DELETE',
    path: '/api/views/:id',
    tag: 'Queue',
    summary: 'Remove a saved view of mine',
    params: z.object({ id: z.uuid() }),
    reply: z.object({ removed: z.boolean() }),
    scope: 'own',
    handle: ({ house, actor, key, params }) => perform(house, removeView, params, { actor, key }),
  }),
];
