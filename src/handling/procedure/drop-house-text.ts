// Throws away the draft of the procedure or charter. What is published stays as it is.
import { z } from 'zod';
import { houseTextNames } from '#domain/procedure/house-text.ts';
import { refuse } from '#domain/refusal.ts';
import { dropDraft, lockDraft } from '#records/house-texts.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

export const dropHouseText = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({ text: z.enum(houseTextNames), version: z.coerce.number().int().min(1) }),
  async run({ text, version }, { tx }) {
    const { id: about } = await lockSettings(tx);
    const draft = await lockDraft(tx, text);
    if (!draft) return refuse('house-text.no-draft');
    if (draft.version !== version) return refuse('page.stale', { facts: { version: draft.version } });
    await dropDraft(tx, text);
    return { happened: [{ kind: 'house-text-draft-dropped', about, text, number: draft.number }], reply: {} };
  },
});
