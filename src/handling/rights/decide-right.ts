// Decides what somebody asked about their data, with reasons: all of it, part of it, or none. May be decided anew until it is done.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { rightsDecisionNames } from '#domain/data-right.ts';
import { isRefusal } from '#domain/refusal.ts';
import { saveRequest } from '#records/data-requests.ts';
import { command } from '../command.ts';
import { lockForRight, onRequest, said } from './inputs.ts';

export const decideRight = command({
  permission: 'answer-data-requests',
  input: z.object({
    ...onRequest,
    decision: z.enum(rightsDecisionNames, 'Say what is decided.'),
    because: said('Give the reasons: they are told to whoever asked.', 5_000),
  }),
  async run({ request: id, version, decision, because }, { tx, actor, now }) {
    const request = await lockForRight(tx, { request: id, version, deed: 'decide' });
    if (isRefusal(request)) return request;
    const decided = { decided_because: because, decided_by: personBehind(actor), decided_at: now };
    await saveRequest(tx, id, { decision, ...decided });
    const facts = { number: request.number, right: request.kind, decision };
    return { happened: [{ kind: 'data-right-decided', about: id, ...facts }], reply: { version: version + 1 } };
  },
});
