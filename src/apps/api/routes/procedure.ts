// Routes of the organisation's procedure and charter: reading them, saying so, and for those who keep them writing and publishing.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { dropHouseText } from '#handling/procedure/drop-house-text.ts';
import { publishHouseText } from '#handling/procedure/publish-house-text.ts';
import { readHouseText } from '#handling/procedure/read-house-text.ts';
import { saveHouseText } from '#handling/procedure/save-house-text.ts';
import { houseTextNames } from '#domain/procedure/house-text.ts';
import { HouseTextPage, houseTextPage, houseTextsToRead, ToRead } from '#views/procedure/house-text-page.ts';
import { route } from '../route.ts';

const params = z.object({ text: z.enum(houseTextNames) });
const nothing = z.object({});
const saved = z.object({ version: z.number().int() });

export const procedureRoutes = [
  route({
    method: 'GET',
    path: '/api/house-texts/to-read',
    tag: 'Procedure',
    summary: 'List what of the procedure and the charter you have not yet said you read',
    reply: ToRead,
    scope: 'own',
    handle: ({ house, actor }) => houseTextsToRead({ db: house.db, actor, now: house.clock() }),
  }),
  route({
    method: 'GET',
    path: '/api/house-texts/:text',
    tag: 'Procedure',
    summary: 'Read the procedure or the charter, its versions and, to keep it, its draft and readers',
    params,
    reply: HouseTextPage,
    scope: 'read',
    handle: ({ house, actor, params }) =>
      houseTextPage({ db: house.db, actor, rules: house.rules, now: house.clock() }, params.text),
  }),
  route({
    method: 'PUT',
    path: '/api/house-texts/:text/draft',
    tag: 'Procedure',
    summary: 'Save the draft of the procedure or the charter',
    params,
    body: saveHouseText.input.omit({ text: true }),
    reply: saved,
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, saveHouseText, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'DELETE',
    path: '/api/house-texts/:text/draft',
    tag: 'Procedure',
    summary: 'Throw away the draft of the procedure or the charter',
    params,
    query: dropHouseText.input.omit({ text: true }),
    reply: nothing,
    scope: 'administer',
    handle: ({ house, actor, key, params, query }) => perform(house, dropHouseText, { ...query, ...params }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/house-texts/:text/publications',
    tag: 'Procedure',
    summary: 'Publish the draft of the procedure or the charter from a day on',
    params,
    body: publishHouseText.input.omit({ text: true }),
    reply: z.object({ number: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, publishHouseText, { ...body, ...params }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/house-texts/:text/readings',
    tag: 'Procedure',
    summary: 'Say that you read a version of the procedure or the charter',
    params,
    body: readHouseText.input.omit({ text: true }),
    reply: nothing,
    scope: 'own',
    handle: ({ house, actor, key, params, body }) => perform(house, readHouseText, { ...body, ...params }, { actor, key }),
  }),
];
