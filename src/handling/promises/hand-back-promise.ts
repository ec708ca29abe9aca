// Its owner says that they cannot keep a promise, and why. It is still owed: whoever made it is told, and finds it another owner.
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { notify } from '#records/notifications.ts';
import { lockPromise, savePromise } from '#records/promises.ts';
import { command } from '../command.ts';
import { ofPromise, words } from './inputs.ts';

export const handBackPromise = command({
  permission: 'anyone',
  input: ofPromise.extend({ reason: words('Say why, so that it can be given to somebody who can.') }),
  async run({ complaint, promise, reason }, { tx, actor, now }) {
    const locked = await lockPromise(tx, { actor, complaint, promise, deed: 'hand-back' });
    if (isRefusal(locked)) return locked;
    await savePromise(tx, complaint, promise, { state: 'handed-back', handed_back_because: reason });
    const to = [locked.found.madeBy, locked.complaint.handlerId];
    const told = { kind: 'promise-handed-back', complaint, by: personBehind(actor), facts: { promise }, now } as const;
    await notify(tx, { ...told, to });
    const { day } = locked.found;
    return { happened: [{ kind: 'promise-handed-back', about: complaint, promise, day }], reply: { id: promise } };
  },
});
