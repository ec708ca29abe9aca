// Gives a promise to another owner, who is asked unless they take it on themselves. The day that was promised stays.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { notify } from '#records/notifications.ts';
import { lockPromise, promiseOwner, savePromise } from '#records/promises.ts';
import { command } from '../command.ts';
import { ofPromise } from './inputs.ts';

export const givePromise = command({
  permission: 'anyone',
  input: ofPromise.extend({ owner: z.uuid('Choose who sees to it.') }),
  async run({ complaint, promise, owner: wanted }, { tx, actor, now }) {
    const locked = await lockPromise(tx, { actor, complaint, promise, deed: 'give' });
    if (isRefusal(locked)) return locked;
    const { day, ownerId: was, state } = locked.found;
    if (wanted === was && state !== 'handed-back') return refuse('promise.same-owner');
    const owner = await promiseOwner(tx, complaint, wanted);
    if (isRefusal(owner)) return owner;
    const by = personBehind(actor);
    const accepted = owner.id === by;
    await savePromise(tx, complaint, promise, {
      owner_id: owner.id,
      state: accepted ? 'accepted' : 'proposed',
      handed_back_because: null,
    });
    await notify(tx, { to: [owner.id], kind: 'promise-asked', complaint, by, facts: { promise }, now });
    const facts = { promise, day, was, becomes: owner.id, accepted };
    return { happened: [{ kind: 'promise-given', about: complaint, ...facts }], reply: { id: promise, accepted } };
  },
});
