// Ends a request: the bundle was handed over, the request refused with its reason, or it was withdrawn. What was collected and not
// handed over does not stay.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { dropCollected } from '#records/collected.ts';
import { lockOpenRequest, saveRequest } from '#records/data-requests.ts';
import { command } from '../command.ts';
import { onRequest, said, words } from './inputs.ts';

export const endRequest = command({
  permission: 'answer-data-requests',
  reach: 'program',
  input: z.object({
    ...onRequest,
    as: z.enum(['handed-over', 'refused', 'withdrawn']),
    how: said('Say how it was handed over, or how they were told.', 500),
    words: words(),
  }),
  async run({ request: id, version, as, how, words: why }, { tx, actor, now }) {
    const request = await lockOpenRequest(tx, id, version);
    if (isRefusal(request)) return request;
    if (as === 'handed-over' && request.kind !== 'access') return refuse('data-request.not-a-copy');
    if (as === 'handed-over' && request.bundle !== 'there') return refuse('data-request.no-bundle');
    if (as === 'refused' && why === '') return refuse('input.invalid', { fields: { words: 'Say why it is refused.' } });
    await dropCollected(tx, id, as === 'handed-over' ? 'items' : 'all');
    const ended = { ended_by: personBehind(actor), ended_at: now, ended_how: how, ended_words: why };
    await saveRequest(tx, id, { state: as, ...ended, ...(as === 'handed-over' ? {} : { bundle: 'none' }) });
    const digest = as === 'handed-over' ? (request.bundle_digest?.toString('hex') ?? null) : null;
    return {
      happened: [{ kind: 'data-request-ended', about: id, number: request.number, as, digest }],
      reply: { version: request.version + 1 },
    };
  },
});
