// Publishes the draft of the procedure or charter from a day on: customers read it, and everyone who works here is asked to. It is
// never changed after; the next change is a next version. How many times in it are longer than the rules is kept in the record.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { textOf } from '#domain/letter/text.ts';
import { houseTextNames } from '#domain/procedure/house-text.ts';
import { fillHouseText, liveValues } from '#domain/procedure/live-values.ts';
import { longerThanTheRule, ruleTimes } from '#domain/procedure/longer-than-rule.ts';
import { refuse } from '#domain/refusal.ts';
import { houseGround, lockDraft, publishDraft, publishedVersions } from '#records/house-texts.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import { calendarDay } from '../returns/inputs.ts';

export const publishHouseText = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({
    text: z.enum(houseTextNames),
    version: z.number().int().min(1).describe('The version of the draft you saw'),
    from: calendarDay.describe('The first day it is in force'),
    changed: z.string().trim().max(2000, 'Keep it to 2,000 characters.').describe('What changed against the version before'),
  }),
  async run({ text, version, from, changed }, { tx, actor, now, rules }) {
    const { id: about } = await lockSettings(tx);
    const draft = await lockDraft(tx, text);
    if (!draft) return refuse('house-text.no-draft');
    if (draft.version !== version) return refuse('page.stale', { facts: { version: draft.version } });
    const { us, packs, timeZone } = await houseGround(tx, rules);
    if (from < dayOf(now, timeZone)) return refuse('house-text.in-the-past', { fields: { from: 'Choose today or a later day.' } });
    if (textOf(draft.content).trim() === '') return refuse('house-text.empty');
    const { gaps } = fillHouseText(draft.content, liveValues(packs, us, from));
    if (gaps.length > 0) return refuse('house-text.gap', { facts: { gaps } });
    if (changed === '' && (await publishedVersions(tx, text)).length > 0)
      return refuse('input.invalid', { fields: { changed: 'Say what changed, for those who know the version before.' } });
    const { number } = draft;
    await publishDraft(tx, { text, number, changed, from, by: personBehind(actor), now });
    const longerThanRules = longerThanTheRule(draft.content, ruleTimes(packs, from)).length;
    return { happened: [{ kind: 'house-text-published', about, text, number, from, longerThanRules }], reply: { number } };
  },
});
