// Saves the draft of the procedure or charter, or begins one. What is published stays in force until the draft is published.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { blocks, textOf, withoutEmpty } from '#domain/letter/text.ts';
import { houseTextNames, longestHouseText } from '#domain/procedure/house-text.ts';
import { refuse } from '#domain/refusal.ts';
import { lockDraft, putDraft } from '#records/house-texts.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

export const saveHouseText = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({
    text: z.enum(houseTextNames),
    version: z.number().int().min(0).describe('The version of the draft you saw; 0 where there was none'),
    content: blocks,
  }),
  async run({ text, version: seen, content }, { tx, actor, now }) {
    const { id: about } = await lockSettings(tx);
    const draft = await lockDraft(tx, text);
    const at = draft?.version ?? 0;
    if (at !== seen) return refuse('page.stale', { facts: { version: at } });
    const written = withoutEmpty(content);
    if (textOf(written).length > longestHouseText) return refuse('house-text.too-long');
    if (draft && JSON.stringify(draft.content) === JSON.stringify(written)) return { unchanged: true, reply: { version: at } };
    const version = at + 1;
    const number = await putDraft(tx, { text, content: written, version, by: personBehind(actor), now });
    return { happened: [{ kind: 'house-text-saved', about, text, number }], reply: { version } };
  },
});
