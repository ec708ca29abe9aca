// A second person looks over what is to be given and withheld: it is right, or goes back with words. Nobody looks over what they
// collected themselves, nor what is partly closed to them.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { closedToMe, lockOpenCopy, saveRequest } from '#records/data-requests.ts';
import { command } from '../command.ts';
import { onRequest, words } from './inputs.ts';

export const lookOver = command({
  permission: 'answer-data-requests',
  input: z.object({ ...onRequest, passed: z.boolean(), words: words() }),
  async run({ request: id, version, passed, words: said }, { tx, actor }) {
    const request = await lockOpenCopy(tx, id, version);
    if (isRefusal(request)) return request;
    if (request.collected_at === null) return refuse('data-request.not-collected');
    if (actor.kind !== 'person' || actor.id === request.collected_by) return refuse('data-request.own-look');
    if ((await closedToMe(tx, id)) > 0) return refuse('data-request.closed-parts');
    if (!passed && said === '') return refuse('input.invalid', { fields: { words: 'Say what is to be put right.' } });
    await saveRequest(tx, id, { looked: passed ? 'passed' : 'sent-back', looked_by: actor.id, looked_words: said });
    return {
      happened: [{ kind: 'data-request-looked-over', about: id, number: request.number, passed }],
      reply: { version: request.version + 1 },
    };
  },
});
