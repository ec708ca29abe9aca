// Notes how we know that it is they who ask. Where we asked for it, time runs from the day we knew.
import { z } from 'zod';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockOpenRequest, saveRequest } from '#records/data-requests.ts';
import { parseDay } from '#domain/day.ts';
import { command } from '../command.ts';
import { dayChosen, dueColumns, dueHere, onRequest, said } from './inputs.ts';

export const confirmIdentity = command({
  permission: 'answer-data-requests',
  input: z.object({ ...onRequest, on: dayChosen, how: said('Say how we know that it is them.', 500) }),
  async run({ request: id, version, on, how }, { tx, rules }) {
    const request = await lockOpenRequest(tx, id, version);
    if (isRefusal(request)) return request;
    const receivedOn = parseDay(request.received_on);
    if (receivedOn === null || on < receivedOn)
      return refuse('input.invalid', { fields: { on: 'Choose the day the request came, or a later one.' } });
    const due = await dueHere(tx, rules, { receivedOn, identityOn: on, extended: request.extended_because !== '' });
    await saveRequest(tx, id, { identity_on: on, identity_how: how, ...dueColumns(due) });
    return {
      happened: [{ kind: 'data-request-identity-confirmed', about: id, number: request.number, dueOn: due.dueOn }],
      reply: { version: request.version + 1 },
    };
  },
});
