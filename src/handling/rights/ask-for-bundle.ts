// Asks for the bundle that is handed over. It is drawn up a moment later, from what was collected less what is withheld.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { closedToMe, lockOpenCopy, saveRequest } from '#records/data-requests.ts';
import { handlingChoice } from '#records/handling-choices.ts';
import { command } from '../command.ts';
import { onRequest } from './inputs.ts';

export const askForBundle = command({
  permission: 'answer-data-requests',
  input: z.object(onRequest),
  async run({ request: id, version }, { tx }) {
    const request = await lockOpenCopy(tx, id, version);
    if (isRefusal(request)) return request;
    if (request.identity_on === null) return refuse('data-request.identity');
    if (request.collected_at === null) return refuse('data-request.not-collected');
    if ((await closedToMe(tx, id)) > 0) return refuse('data-request.closed-parts');
    const second = (await handlingChoice(tx, 'data-request-second-look')) === 1;
    if (second && request.looked !== 'passed') return refuse('data-request.not-looked-over');
    await saveRequest(tx, id, { bundle: 'asked' });
    return {
      happened: [{ kind: 'data-request-bundle-asked', about: id, number: request.number }],
      queue: [{ job: 'draw-up-bundle', body: { request: id, version: request.version + 1 } }],
      reply: { version: request.version + 1 },
    };
  },
});
