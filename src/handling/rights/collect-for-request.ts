// Collects everything kept on whoever asks, from every table, in order of time. Asked again it collects anew: what is the same stays
// withheld as it was. It reaches everything; what stands in a complaint closed to the asking person is not shown to them.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { keepCollected } from '#records/collected.ts';
import { changedWhatIsGiven, customersOfRequest, lockOpenCopy, saveRequest } from '#records/data-requests.ts';
import { collectHoldings } from '#records/holdings/collect.ts';
import { command } from '../command.ts';
import { onRequest } from './inputs.ts';

export const collectForRequest = command({
  permission: 'answer-data-requests',
  reach: 'program',
  input: z.object(onRequest),
  async run({ request: id, version }, { tx, actor, now, rules }) {
    const request = await lockOpenCopy(tx, id, version);
    if (isRefusal(request)) return request;
    const items = await collectHoldings(tx, await customersOfRequest(tx, id), rules);
    await keepCollected(tx, id, items);
    await changedWhatIsGiven(tx, id);
    await saveRequest(tx, id, { collected_at: now, collected_by: personBehind(actor) });
    const complaints = new Set(items.flatMap(({ complaint }) => complaint ?? [])).size;
    return {
      happened: [{ kind: 'data-request-collected', about: id, number: request.number, items: items.length, complaints }],
      reply: { version: request.version + 2, items: items.length },
    };
  },
});
