// Keeps what a person has typed, as typed, in place of what they had typed there before.
import { z } from 'zod';
import { draftAsJson, draftPlacePattern, largestDraft } from '#domain/draft.ts';
import { refuse } from '#domain/refusal.ts';
import { removeOldestDrafts, saveDraft } from '#records/drafts.ts';
import { scratch } from '../keep.ts';

export const keepDraft = scratch({
  input: z.object({
    place: z.string().regex(draftPlacePattern, 'A place is named in small letters, digits, dots, colons and dashes.'),
    body: z.unknown(),
  }),
  async keep({ place, body }, { tx, person, now }) {
    const json = draftAsJson(body);
    if (Buffer.byteLength(json) > largestDraft) return refuse('draft.too-large', { facts: { most: largestDraft } });
    await saveDraft(tx, { person: person.id, place, json, now });
    await removeOldestDrafts(tx, person.id);
    return { keptAt: now.toISOString() };
  },
});
