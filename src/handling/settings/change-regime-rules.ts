// Changes which regimes apply to new complaints: all rules, in their order, in place of those there were. Complaints already logged
// keep theirs until they are sorted anew. What the rules were before is in the record. Whoever says which rules they saw is refused
// where others stand there by now.
import { z } from 'zod';
import { parseDay } from '#domain/day.ts';
import { typeNamed } from '#domain/regime.ts';
import { type RegimeRule, sameRules } from '#domain/regime-rule.ts';
import { refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import { lockSettings } from '#records/organisations.ts';
import { regimeRules, replaceRegimeRules } from '#records/regime-rules.ts';
import { unknownInRules } from '#records/routing-rules.ts';
import { command } from '../command.ts';

const day = z.iso.date().nullable().default(null);

const rule = z
  .object({
    name: z.string().trim().min(1, 'Give the rule a name.').max(100, 'Use at most 100 characters.'),
    product: z.uuid().nullable().default(null),
    category: z.uuid().nullable().default(null),
    legalEntity: z.uuid().nullable().default(null),
    from: day.describe('The first day of receipt that it reaches'),
    to: day.describe('The last day of receipt that it reaches'),
    rulePack: z.string().min(1, 'Choose the rules that apply.'),
    applies: z.enum(['instead', 'as-well']),
    type: z.string().nullable().default(null).describe('The kind of complaint it is, as those rules name it'),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    error: 'The last day must not be before the first.',
  });

export const changeRegimeRules = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    rules: z.array(rule).max(200, 'Keep to 200 rules.'),
    was: z
      .array(rule)
      .optional()
      .describe('The rules you saw; a change in between is refused as page.stale. Left out, whatever there is gives way'),
  }),
  async run({ rules: given, was }, { tx, now, rules: packs }) {
    const { id } = await lockSettings(tx);
    if (was && !sameRules(was.map(asRule), await regimeRules(tx))) return refuse('page.stale');
    const gone = await unknownInRules(
      tx,
      given.map(({ product, category, legalEntity }) => ({ product, category, legalEntity, team: null })),
    );
    const words = 'This is no longer there. Choose one of those listed.';
    const fields = {
      ...Object.fromEntries(gone.map(({ at, field }) => [`rules.${at}.${field}`, words])),
      ...Object.fromEntries(given.flatMap((one, at) => Object.entries(unknownIn(one, at, packs)))),
    };
    if (Object.keys(fields).length > 0) return refuse('input.invalid', { fields });
    const rules = given.map(asRule);
    await replaceRegimeRules(tx, rules, now);
    return { happened: [{ kind: 'regime-rules-changed', about: id, rules }], reply: { rules: rules.length } };
  },
});

const dayOrNone = (written: string | null) => (written === null ? null : parseDay(written));
const asRule = ({ from, to, ...one }: z.output<typeof rule>): RegimeRule => ({
  ...one,
  from: dayOrNone(from),
  to: dayOrNone(to),
});

function unknownIn(
  { rulePack, type }: { rulePack: string; type: string | null },
  at: number,
  { packs }: Rules,
): Record<string, string> {
  const pack = packs.get(rulePack);
  if (!pack) return { [`rules.${at}.rulePack`]: 'Choose one of the rules listed.' };
  return type === null || typeNamed(pack, type) !== null ? {} : { [`rules.${at}.type`]: 'Choose one of the kinds listed.' };
}
