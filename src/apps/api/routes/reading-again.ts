// Routes of the model that reads contacts: how the reading stands, and reading again what another model read.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { askReadingAgain } from '#handling/signals/ask-reading-again.ts';
import { ReadingStanding, readingStanding } from '#views/signals/reading-standing.ts';
import { readSignalsModel } from '../../signals-model.ts';
import { route } from '../route.ts';

let opened: Promise<string> | undefined;
/** Read from its file when it is first asked for. */
const modelInUse = (): Promise<string> => (opened ??= readSignalsModel().then(({ version }) => version));

export const readingAgainRoutes = [
  route({
    method: 'GET',
    path: '/api/settings/signals/reading',
    tag: 'Settings',
    summary: 'Read which model reads contacts, and how many another one read',
    reply: ReadingStanding,
    scope: 'administer',
    handle: async ({ house, actor }) => readingStanding(house.db, { actor, model: await modelInUse(), now: house.clock() }),
  }),
  route({
    method: 'POST',
    path: '/api/settings/signals/reading-again',
    tag: 'Settings',
    summary: 'Read again what another model read; what a person decided stays',
    reply: z.object({ contacts: z.number().int().describe('Put on the list at once; the rest follows') }),
    scope: 'administer',
    handle: async ({ house, actor, key }) => perform(house, askReadingAgain, { model: await modelInUse() }, { actor, key }),
  }),
];
