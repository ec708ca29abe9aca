// Takes a file back out of what a visitor has not sent yet.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { lockDraft, removeDraftFile } from '#records/portal-drafts.ts';
import { visitorScratch } from '../visitor.ts';
import { draftToken } from './inputs.ts';

export const dropFile = visitorScratch({
  input: z.object({ token: draftToken, file: z.uuid() }),
  async keep({ token, file }, { tx, now }) {
    const hash = sha256(token);
    const draft = await lockDraft(tx, hash, now);
    if (isRefusal(draft)) return draft;
    await removeDraftFile(tx, hash, file);
    return { file };
  },
});
