// Says that somebody compared what a rule pack says with its source, and whether it agrees. The words compared are kept with it, so
// that a pack that changes later is not taken for checked. The newest check of a statement stands; the rule itself never changes.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { day, dayOf, parseDay } from '#domain/day.ts';
import { statementOf } from '#domain/pack/pack-statements.ts';
import { refuse } from '#domain/refusal.ts';
import { wrongReadDay } from '#domain/rule-check.ts';
import { newId } from '#platform/new-id.ts';
import { lockSettings } from '#records/organisations.ts';
import { addCheck, standingCheck, withdrawCheck } from '#records/rule-checks.ts';
import { command } from '../command.ts';

export const checkRule = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({
    rulePack: z.string(),
    statement: z.string().describe('The key of the statement, as the page of the pack gives it'),
    says: z.string().describe('The words you compared; when the pack says something else by now, nothing is saved'),
    agrees: z.boolean().describe('false: the source says something else, and the note says what'),
    source: z
      .string()
      .trim()
      .min(1, 'Say what was read: the instrument and the paragraph.')
      .max(500, 'Use at most 500 characters.'),
    readOn: z.string().refine((written) => parseDay(written) !== null, 'Choose the day on which it was read.'),
    note: z.string().trim().max(2000, 'Use at most 2,000 characters.').default(''),
  }),
  async run({ readOn, says, ...said }, { tx, actor, now, rules }) {
    const { rulePack, statement, agrees, source, note } = said;
    const pack = rules.packs.get(rulePack);
    if (!pack) return refuse('rule-pack.unknown');
    const { id, settings } = await lockSettings(tx);
    const today = dayOf(now, settings.timeZone);
    const stated = statementOf(pack, statement, today);
    if (!stated) return refuse('rule-statement.unknown');
    if (stated.says !== says) return refuse('page.stale');
    const wrong = wrongReadDay(day(readOn), today);
    if (wrong) return refuse('input.invalid', { fields: { readOn: wrong } });
    if (!agrees && note === '') return refuse('input.invalid', { fields: { note: 'Say what the source says instead.' } });
    const standing = await standingCheck(tx, rulePack, statement);
    if (standing) await withdrawCheck(tx, standing.id, { by: personBehind(actor), now });
    await addCheck(tx, { ...said, says, readOn, id: newId(now), by: personBehind(actor), now });
    return { happened: [{ kind: 'rule-checked', about: id, rulePack, statement, agrees, source, readOn }], reply: {} };
  },
});
