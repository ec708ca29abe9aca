// Notes how far one restricted complaint is worked on all the same: with the customer's agreement, or for a legal claim or somebody
// else's rights (UK GDPR, article 18(2)). It stays marked as restricted.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { saveRequest } from '#records/data-requests.ts';
import { letGoOn } from '#records/restrictions.ts';
import { command } from '../command.ts';
import { lockForRight, onRequest, said } from './inputs.ts';

export const letWorkGoOn = command({
  permission: 'answer-data-requests',
  reach: 'program',
  input: z.object({
    ...onRequest,
    complaint: z.uuid('Choose a complaint.'),
    howFar: said('Say who agreed to what, when and how; or what it is needed for.'),
  }),
  async run({ request: id, version, complaint, howFar }, { tx, actor, now }) {
    const request = await lockForRight(tx, { request: id, version, deed: 'lift' });
    if (isRefusal(request)) return request;
    if (!(await letGoOn(tx, { request: id, complaint, howFar, by: personBehind(actor), now })))
      return refuse('data-right.not-restricted');
    await saveRequest(tx, id, {});
    return {
      happened: [{ kind: 'processing-let-go-on', about: complaint, number: request.number }],
      reply: { version: version + 1 },
    };
  },
});
