// Records that a promise was kept, and how one knows: words, a file, or both. Where the customer was told, that is kept with it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { attachmentOf } from '#records/attachments.ts';
import { setReached } from '#records/followed-moments.ts';
import { lockPromise, savePromise } from '#records/promises.ts';
import { tellCustomer } from '#records/telling.ts';
import { command } from '../command.ts';
import { channel } from '../intake/inputs.ts';
import { decideTold, ofPromise, words } from './inputs.ts';

export const keepPromise = command({
  permission: 'anyone',
  input: ofPromise.extend({
    proof: words('Say how you know that it was kept.'),
    file: z.uuid().nullish().describe('A file of this complaint that shows it'),
    told: z
      .object({ at: z.coerce.date().optional(), channel, text: words('Say what the customer was told.', 10_000) })
      .nullish()
      .describe('How the customer heard that it was kept; left out when they have not heard yet'),
  }),
  async run({ complaint: id, promise, proof, file = null, told }, { tx, actor, now, rules }) {
    const locked = await lockPromise(tx, { actor, complaint: id, promise, deed: 'keep' });
    if (isRefusal(locked)) return locked;
    const shown = file === null ? undefined : await attachmentOf(tx, id, file);
    if (isRefusal(shown)) return shown;
    if (shown?.removed) return refuse('attachment.removed');
    const at = told ? decideTold(told.at, now) : null;
    if (isRefusal(at)) return at;
    const by = personBehind(actor);
    await savePromise(tx, id, promise, {
      state: 'kept',
      settled_at: now,
      settled_by: by,
      settled_words: proof,
      proof: file,
      ...(told && at ? { told_at: at, told_channel: told.channel, told_words: told.text } : {}),
    });
    if (told && at) await tellCustomer(tx, { ...locked, at, channel: told.channel, text: told.text, by, now, rules });
    const { day, dueAt } = locked.found;
    const facts = { promise, day, proof: file, told: told?.channel ?? null, late: dueAt <= now };
    const followed = await setReached(tx, { complaint: id, at: now, by, now, rules });
    return { happened: [{ kind: 'promise-kept', about: id, ...facts }, ...followed], reply: { id: promise } };
  },
});
