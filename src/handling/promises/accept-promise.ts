// Its owner says yes to a promise somebody made: from now on it is theirs to keep.
import { isRefusal } from '#domain/refusal.ts';
import { lockPromise, savePromise } from '#records/promises.ts';
import { command } from '../command.ts';
import { ofPromise } from './inputs.ts';

export const acceptPromise = command({
  permission: 'anyone',
  input: ofPromise,
  async run({ complaint, promise }, { tx, actor }) {
    const locked = await lockPromise(tx, { actor, complaint, promise, deed: 'accept' });
    if (isRefusal(locked)) return locked;
    await savePromise(tx, complaint, promise, { state: 'accepted' });
    const { day } = locked.found;
    return { happened: [{ kind: 'promise-accepted', about: complaint, promise, day }], reply: { id: promise } };
  },
});
