// Routes of the notes on a complaint, and of whom one may mention in them.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { addNote } from '#handling/together/add-note.ts';
import { Mentionable, mentionable } from '#views/together/mentionable.ts';
import { Notes, notes } from '#views/together/notes.ts';
import { askingOf } from '../asking.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });

export const noteRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/notes',
    tag: 'Working together',
    summary: 'Read the notes on a complaint',
    params,
    reply: Notes,
    scope: 'read',
    handle: ({ house, actor, params }) => notes(house.db, actor, params.id),
  }),
  route({
    method: 'POST',
    path: '/api/complaints/:id/notes',
    tag: 'Working together',
    summary: 'Add a note, or a correction to one',
    params,
    body: z.object({
      text: z.string(),
      mentions: z.array(z.uuid()).optional().describe('Who is to be told of it'),
      corrects: z.uuid().nullish().describe('The note of yours that this one corrects'),
    }),
    reply: z.object({ id: z.uuid() }),
    scope: 'write',
    handle: ({ house, actor, key, params, body }) => perform(house, addNote, { complaint: params.id, ...body }, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/complaints/:id/mentionable',
    tag: 'Working together',
    summary: 'List whom I may mention: colleagues who may see the complaint',
    params,
    query: z.object({ typed: z.string().trim().max(100).default('') }),
    reply: Mentionable,
    scope: 'read',
    handle: ({ params, query, ...asked }) => mentionable(askingOf(asked), params.id, query.typed),
  }),
];
