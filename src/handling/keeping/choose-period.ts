// Sets the organisation's own period for keeping complaints under some rules, or puts it back as the rules came. It may be longer
// than a rule asks, never shorter. What was reckoned by the old one is reckoned anew.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { mayBeShorter, monthsInWords, monthsOf, unsaidRule } from '#domain/own-period.ts';
import { refuse } from '#domain/refusal.ts';
import { theOrganisation } from '#records/organisations.ts';
import { choiceOf, dropChoice, saveChoice } from '#records/retention.ts';
import { command } from '../command.ts';
import { said } from './inputs.ts';

export const choosePeriod = command({
  permission: 'keep-and-erase',
  reach: 'program',
  input: z.object({
    rulePack: z.string(),
    rule: z.string(),
    months: z.int().min(1, 'Keep it for at least a month.').max(1200, 'Keep it for at most 100 years.').nullable(),
    reason: said('Say why this is how long you keep them.', 1_000),
    version: z.int().min(0).describe('The version you saw; 0 while it is as the rules came'),
  }),
  async run({ rulePack, rule: id, months, reason, version }, { tx, actor, now, rules }) {
    const pack = rules.packs.get(rulePack);
    const periods = pack === undefined || pack.retention.length > 0 ? (pack?.retention ?? []) : [unsaidRule];
    const rule = periods.find((one) => one.id === id);
    if (!rule) return refuse('retention.unknown-rule');
    const found = await choiceOf(tx, rulePack, id);
    if ((found?.version ?? 0) !== version) return refuse('page.stale', { facts: { version: found?.version ?? 0 } });
    if ((found?.months ?? null) === months) return { unchanged: true, reply: { version } };
    const least = monthsOf(rule.limit);
    if (months !== null && least !== null && months < least && !mayBeShorter(rule))
      return refuse('retention.shorter-than-rule', {
        cites: rule.source,
        fields: { months: `The rule asks for at least ${monthsInWords(least)}.` },
      });
    const { id: about } = await theOrganisation(tx);
    const again = [{ job: 'reckon-retention', body: {} } as const];
    if (months !== null) {
      await saveChoice(tx, { rulePack, rule: id, months, reason, by: personBehind(actor), now });
      const facts = { rulePack, rule: id, was: found?.months ?? null, becomes: months };
      return { happened: [{ kind: 'retention-chosen', about, ...facts }], queue: again, reply: { version: version + 1 } };
    }
    await dropChoice(tx, rulePack, id);
    const facts = { rulePack, rule: id, was: found?.months ?? 0 };
    return { happened: [{ kind: 'retention-choice-dropped', about, ...facts }], queue: again, reply: { version: 0 } };
  },
});
