// Records that the customer no longer wants what was promised, in their own words and by which channel they said so.
import { personBehind } from '#domain/actor.ts';
import { isRefusal } from '#domain/refusal.ts';
import { lockPromise, savePromise } from '#records/promises.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { ofPromise, words } from './inputs.ts';

export const releasePromise = command({
  permission: 'anyone',
  input: ofPromise.extend({ channel, said: words('Say what the customer said.') }),
  async run({ complaint, promise, channel, said }, { tx, actor, now }) {
    const locked = await lockPromise(tx, { actor, complaint, promise, deed: 'release' });
    if (isRefusal(locked)) return locked;
    const settled = { settled_at: now, settled_by: personBehind(actor), settled_words: said };
    await savePromise(tx, complaint, promise, { state: 'released', ...settled, told_at: now, told_channel: channel });
    const { day } = locked.found;
    return { happened: [{ kind: 'promise-released', about: complaint, promise, day, channel }], reply: { id: promise } };
  },
});
