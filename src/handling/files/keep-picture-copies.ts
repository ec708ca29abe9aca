// Keeps the copies of a picture that leave out what the camera wrote into it, or that none could be made and why.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { keepCopies, lockContent, type PictureCopy, saveContent } from '#records/file-checks.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';
import { digest } from './inputs.ts';

export const keepPictureCopies = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ digest, copies: z.custom<readonly PictureCopy[]>(Array.isArray), trouble: z.string().max(300).default('') }),
  async run({ digest: content, copies, trouble }, { tx, now }) {
    const held = await lockContent(tx, content);
    if (isRefusal(held)) return held;
    const may = held.check === 'clean' || held.check === 'not-checked' || held.check === 'released';
    if (held.copy !== 'waiting' || !may) return { unchanged: true, reply: {} };
    const made = copies.some(({ kind }) => kind === 'shown');
    await keepCopies(tx, content, copies, now);
    await saveContent(tx, content, { copy_state: made ? 'made' : 'impossible', copy_trouble: trouble });
    return { happened: [{ kind: 'picture-copied', about: await organisationId(tx), digest: content, made }], reply: {} };
  },
});
