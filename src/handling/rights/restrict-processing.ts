// Restricts what is done with everything of whoever asks: it is kept, and not worked on, written or sent. Until it is lifted, or it is
// noted that something goes on with their agreement. What is closed to the asking person is restricted all the same.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { restrictionGroundNames } from '#domain/data-right.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { saveRequest } from '#records/data-requests.ts';
import { complaintsOfRequest, restrict } from '#records/restrictions.ts';
import { command } from '../command.ts';
import { lockForRight, onRequest } from './inputs.ts';

export const restrictProcessing = command({
  permission: 'answer-data-requests',
  reach: 'program',
  input: z.object({ ...onRequest, ground: z.enum(restrictionGroundNames, 'Say why it is restricted.') }),
  async run({ request: id, version, ground }, { tx, actor, now }) {
    const request = await lockForRight(tx, { request: id, version, deed: 'restrict' });
    if (isRefusal(request)) return request;
    const theirs = await complaintsOfRequest(tx, id);
    const restricted = await restrict(tx, theirs, { request: id, ground, by: personBehind(actor), now });
    const [first, ...others] = restricted.map((about) => ({
      kind: 'processing-restricted' as const,
      about,
      number: request.number,
      ground,
    }));
    if (!first) return refuse('data-right.nothing-to-restrict');
    await saveRequest(tx, id, {});
    return { happened: [first, ...others], reply: { version: version + 1, complaints: restricted.length } };
  },
});
