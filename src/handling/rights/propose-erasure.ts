// Carries out a granted erasure as far as it may be: everything of theirs that nothing keeps is put before a second person, as every
// erasure is. What has to be kept stays, and why stands beside each complaint. Complaints closed to the asking person are left out:
// somebody to whom they are open has to propose them.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { whyStillKept } from '#domain/keeping-case.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { newId } from '#platform/new-id.ts';
import { saveRequest } from '#records/data-requests.ts';
import { addDisposal, alreadyProposed } from '#records/disposals.ts';
import { freeContactsOfRequest } from '#records/free-contacts.ts';
import { complaintsOfRequest } from '#records/restrictions.ts';
import { reckonOne, todayHere } from '#records/retention.ts';
import { command } from '../command.ts';
import { lockForRight, onRequest, said } from './inputs.ts';

export const proposeErasure = command({
  permission: 'keep-and-erase',
  input: z.object({
    ...onRequest,
    done: said('Say what is erased, what is kept and why.', 5_000).describe('Told to whoever asked'),
  }),
  async run({ request: id, version, done }, { tx, actor, now, rules }) {
    if (actor.kind !== 'person') return refuse('permission.missing');
    const request = await lockForRight(tx, { request: id, version, deed: 'carry-out' });
    if (isRefusal(request)) return request;
    if (request.kind !== 'erasure') return refuse('data-right.not-erasure');
    const today = await todayHere(tx, now);
    const theirs = await complaintsOfRequest(tx, id);
    const proposed = new Set(await alreadyProposed(tx, theirs));
    const free: string[] = [];
    for (const complaint of theirs) {
      const of = await reckonOne(tx, complaint, rules, now);
      if (of !== null && !proposed.has(complaint) && whyStillKept(of, rules, today).length === 0) free.push(complaint);
    }
    const contacts = (await freeContactsOfRequest(tx, id)).length;
    if (free.length === 0 && contacts === 0) return refuse('data-right.nothing-to-erase');
    const disposal = newId(now);
    const also = contacts === 0 ? '' : ` Contacts of theirs that are part of no complaint go with it: ${contacts}.`;
    const reason = `Its customer asked for it and was granted it (request ${request.number}).${also}`;
    await addDisposal(tx, { id: disposal, how: 'erased', reason, by: actor.id, now }, free);
    const carriedOut = { carried_out: done, carried_out_by: personBehind(actor), carried_out_at: now };
    await saveRequest(tx, id, { disposal_id: disposal, ...carriedOut });
    const facts = { number: request.number, disposal, complaints: free.length, kept: theirs.length - free.length };
    return {
      happened: [{ kind: 'erasure-proposed-for-request', about: id, ...facts }],
      reply: { version: version + 1, disposal, complaints: free.length, kept: facts.kept },
    };
  },
});
