// Takes more time for a request, once, with the reason; and how the person was told, which the rules ask for within the first time.
import { z } from 'zod';
import { parseDay } from '#domain/day.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockOpenRequest, saveRequest } from '#records/data-requests.ts';
import { todayHere } from '#records/retention.ts';
import { command } from '../command.ts';
import { dueColumns, dueHere, onRequest, said } from './inputs.ts';

export const extendRequest = command({
  permission: 'answer-data-requests',
  input: z.object({
    ...onRequest,
    because: said('Say why more time is needed.'),
    told: said('Say how and when they were told.', 500),
  }),
  async run({ request: id, version, because, told }, { tx, rules, now }) {
    const request = await lockOpenRequest(tx, id, version);
    if (isRefusal(request)) return request;
    if (request.extended_because !== '') return refuse('data-request.extended');
    const receivedOn = parseDay(request.received_on);
    if (receivedOn === null || request.due_on === null) return refuse('data-request.no-rule');
    if ((await todayHere(tx, now)) > request.due_on)
      return refuse('data-request.no-rule', {
        words:
          'The time to answer is over, and more of it can only be taken before. Answer as soon as you can; nothing was changed.',
        cites: request.due_cites,
      });
    const identityOn = parseDay(request.identity_on ?? '');
    const due = await dueHere(tx, rules, { receivedOn, identityOn, extended: true });
    if (due.dueOn === null) return refuse('data-request.no-rule');
    await saveRequest(tx, id, { extended_because: because, extended_told: told, ...dueColumns(due) });
    return {
      happened: [{ kind: 'data-request-extended', about: id, number: request.number, dueOn: due.dueOn }],
      reply: { version: request.version + 1 },
    };
  },
});
