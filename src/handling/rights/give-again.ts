// Gives an item whole again: what was withheld of it, all or words of it, is withheld no longer.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { giveWhole } from '#records/collected.ts';
import { changedWhatIsGiven, itemOf, lockOpenCopy } from '#records/data-requests.ts';
import { command } from '../command.ts';
import { onRequest } from './inputs.ts';

export const giveAgain = command({
  permission: 'answer-data-requests',
  input: z.object({ ...onRequest, item: z.int().min(1) }),
  async run({ request: id, version, item }, { tx }) {
    const request = await lockOpenCopy(tx, id, version);
    if (isRefusal(request)) return request;
    const parts = await itemOf(tx, id, item);
    if (isRefusal(parts)) return parts;
    await giveWhole(tx, id, item);
    await changedWhatIsGiven(tx, id);
    return {
      happened: [{ kind: 'data-request-given-again', about: id, number: request.number, item }],
      reply: { version: request.version + 1 },
    };
  },
});
