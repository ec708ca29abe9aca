// Lets go of a draft: it was sent, or is not wanted. Dropping one that is not there is no mistake.
import { z } from 'zod';
import { removeDraft } from '#records/drafts.ts';
import { scratch } from '../keep.ts';

export const dropDraft = scratch({
  input: z.object({ place: z.string() }),
  async keep({ place }, { tx, person }) {
    await removeDraft(tx, person.id, place);
    return { dropped: true };
  },
});
