// Carries a promise on past the closing of its complaint, with the reason: it stays with its owner, who is warned as before.
import { isRefusal } from '#domain/refusal.ts';
import { lockPromise, savePromise } from '#records/promises.ts';
import { command } from '../command.ts';
import { ofPromise, words } from './inputs.ts';

export const carryPromise = command({
  permission: 'anyone',
  input: ofPromise.extend({ reason: words('Say why the complaint need not wait for it.') }),
  async run({ complaint, promise, reason }, { tx, actor, now }) {
    const locked = await lockPromise(tx, { actor, complaint, promise, deed: 'carry' });
    if (isRefusal(locked)) return locked;
    await savePromise(tx, complaint, promise, { carried_at: now, carried_because: reason });
    const { day } = locked.found;
    return { happened: [{ kind: 'promise-carried', about: complaint, promise, day }], reply: { id: promise } };
  },
});
