// Deletes the content of a file that is in quarantine, with the reason. Its digest stays, so that the same content is known when it comes
// again, and every complaint still shows that there was a file and what was found in it.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { dropCopies, lockContent, saveContent } from '#records/file-checks.ts';
import { command } from '../command.ts';
import { words } from '../intake/inputs.ts';
import { digest, onEach } from './inputs.ts';

export const deleteFile = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ digest, reason: words('Say why it is deleted.', 1_000) }),
  async run({ digest: content, reason }, { tx, actor, now }) {
    const held = await lockContent(tx, content);
    if (isRefusal(held)) return held;
    if (held.keptIn === 'nowhere') return refuse('file.deleted');
    if (held.check !== 'infected') return refuse('file.not-held');
    const settled = { settled_by: personBehind(actor), settled_at: now, settled_reason: reason };
    await saveContent(tx, content, { kept_in: 'nowhere', bytes: null, ...settled });
    await dropCopies(tx, content);
    const happened = await onEach(tx, content, (about, attachment) => ({
      kind: 'file-deleted',
      about,
      attachment,
      digest: content,
    }));
    const elsewhere = held.keptIn === 'object-storage';
    const queue = elsewhere ? [{ job: 'remove-objects', body: { digests: [content] } } as const] : [];
    return { happened, queue, reply: { deleted: true } };
  },
});
