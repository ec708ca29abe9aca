// Notes that whoever asked about their data was answered, and how. Refused while what was granted is not done, or while a restriction
// made until it was looked into still stands.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { saveRequest } from '#records/data-requests.ts';
import { command } from '../command.ts';
import { lockForRight, onRequest, said, words } from './inputs.ts';

export const answerRight = command({
  permission: 'answer-data-requests',
  reach: 'program',
  input: z.object({
    ...onRequest,
    how: said('Say how and when they were told.', 500),
    words: words().describe('Where something was declined: what they were told of their ways to complain'),
  }),
  async run({ request: id, version, how, words: told }, { tx, actor, now }) {
    const request = await lockForRight(tx, { request: id, version, deed: 'answer' });
    if (isRefusal(request)) return request;
    const { decision } = request;
    if (decision === null) return refuse('data-right.undecided');
    if (decision !== 'granted' && told === '')
      return refuse('input.invalid', { fields: { words: 'Say that they were told where they may complain.' } });
    const ended = { ended_by: personBehind(actor), ended_at: now, ended_how: how, ended_words: told };
    await saveRequest(tx, id, { state: 'answered', ...ended });
    const facts = { number: request.number, right: request.kind, decision };
    return { happened: [{ kind: 'data-right-answered', about: id, ...facts }], reply: { version: version + 1 } };
  },
});
