// Releases a file from quarantine, with the reason: the scanner was mistaken, or it is known what it is. From then on it is opened like
// any other file that was checked.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { lockContent, saveContent } from '#records/file-checks.ts';
import { checkFiles } from '#records/file-contents.ts';
import { command } from '../command.ts';
import { words } from '../intake/inputs.ts';
import { digest, onEach } from './inputs.ts';

export const releaseFile = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ digest, reason: words('Say why it may be opened.', 1_000) }),
  async run({ digest: content, reason }, { tx, actor, now }) {
    const held = await lockContent(tx, content);
    if (isRefusal(held)) return held;
    if (held.keptIn === 'nowhere') return refuse('file.deleted');
    if (held.check !== 'infected' && held.check !== 'unclear') return refuse('file.not-held');
    const settled = { settled_by: personBehind(actor), settled_at: now, settled_reason: reason };
    await saveContent(tx, content, { check_state: 'released', ...settled });
    const happened = await onEach(tx, content, (about, attachment) => ({
      kind: 'file-released',
      about,
      attachment,
      digest: content,
    }));
    return { happened, queue: [checkFiles], reply: { released: true } };
  },
});
