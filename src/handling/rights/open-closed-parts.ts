// Lets whoever answers a request into the need-to-know complaints it reaches: for this they must be somebody who may say who opens such
// complaints. Each complaint's own record says so. One that is about themselves stays closed to them.
import { z } from 'zod';
import type { Happening } from '#domain/happening.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { addReaders, isSubject, readersOf } from '#records/complaint-access.ts';
import { lockOpenCopy, needToKnowOf, saveRequest } from '#records/data-requests.ts';
import { command } from '../command.ts';
import { onRequest } from './inputs.ts';

export const openClosedParts = command({
  permission: 'open-need-to-know',
  reach: 'program',
  input: z.object(onRequest),
  async run({ request: id, version }, { tx, actor, now }) {
    const request = await lockOpenCopy(tx, id, version);
    if (isRefusal(request)) return request;
    if (actor.kind !== 'person' || !actor.permissions.has('answer-data-requests')) return refuse('permission.missing');
    const opened: Happening[] = [];
    for (const complaint of await needToKnowOf(tx, id)) {
      if ((await isSubject(tx, complaint, actor.id)) || (await readersOf(tx, complaint)).includes(actor.id)) continue;
      await addReaders(tx, { complaint, people: [actor.id], by: actor.id, now });
      opened.push({ kind: 'readers-changed', about: complaint, added: [actor.id], removed: [] });
    }
    if (opened.length === 0) return refuse('data-request.not-opened');
    await saveRequest(tx, id, {});
    const facts = { number: request.number, complaints: opened.length };
    return {
      happened: [{ kind: 'data-request-parts-opened', about: id, ...facts }, ...opened],
      reply: { version: request.version + 1 },
    };
  },
});
