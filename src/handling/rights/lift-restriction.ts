// Lifts the restriction made for a request. They are told before it ends (UK GDPR, article 18(3)): without how, it is not lifted.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { saveRequest } from '#records/data-requests.ts';
import { liftRestrictions } from '#records/restrictions.ts';
import { command } from '../command.ts';
import { lockForRight, onRequest, said } from './inputs.ts';

export const liftRestriction = command({
  permission: 'answer-data-requests',
  reach: 'program',
  input: z.object({
    ...onRequest,
    because: said('Say why it ends.'),
    told: said('Say how and when they were told that it ends.', 500),
  }),
  async run({ request: id, version, because, told }, { tx, actor, now }) {
    const request = await lockForRight(tx, { request: id, version, deed: 'lift' });
    if (isRefusal(request)) return request;
    const lifted = await liftRestrictions(tx, { request: id, because, toldBefore: told, by: personBehind(actor), now });
    const [first, ...others] = lifted.map((about) => ({ kind: 'restriction-lifted' as const, about, number: request.number }));
    if (!first) return refuse('data-right.not-restricted');
    await saveRequest(tx, id, {});
    return { happened: [first, ...others], reply: { version: version + 1 } };
  },
});
