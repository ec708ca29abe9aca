// Routes of the rules that apply: each pack in words, the clocks of a pack for dates somebody tries, and checks of what a pack
// says against its source.
import { z } from 'zod';
import { may } from '#domain/actor.ts';
import { dayOf } from '#domain/day.ts';
import { refuse } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { checkRule } from '#handling/rules/check-rule.ts';
import { setInternalTarget } from '#handling/rules/set-internal-target.ts';
import { withdrawRuleCheck } from '#handling/rules/withdraw-rule-check.ts';
import { PackInWords, packInWords } from '#rulepacks/pack-in-words.ts';
import { PackPage, packPage } from '#rulepacks/pack-page.ts';
import { deadlinesInput, deadlinesOf, TriedDeadlines, tryDeadlines } from '#rulepacks/try-deadlines.ts';
import { clockCaseByReference } from '#views/clocks/clock-case-by-reference.ts';
import { calendarChanges } from '#views/settings/calendar-changes.ts';
import { OwnTimes, ownTimes } from '#views/settings/own-times.ts';
import { ruleChecks } from '#views/settings/rule-checks.ts';
import { RulesInUse, rulesInUse } from '#views/settings/rules-in-use.ts';
import { timeZoneOf } from '#views/settings/time-zone.ts';
import { route } from '../route.ts';

const pack = z.object({ pack: z.string().max(80) });

const OwnRulesShape = z.object({
  kind: z.enum(['pack', 'calendar']),
  id: z.string(),
  name: z.string().nullable().describe('Null where it cannot be read'),
  problems: z
    .array(z.object({ where: z.string(), what: z.string(), mend: z.string() }))
    .describe('What keeps it from being used; none when it is used'),
});

export const rulesRoutes = [
  route({
    method: 'GET',
    path: '/api/rules',
    tag: 'Rules',
    summary: 'Read the rule packs in words, and which legal entity answers to which since when',
    reply: z.object({ entities: RulesInUse, packs: z.array(PackInWords), own: z.array(OwnRulesShape) }).meta({ id: 'Rules' }),
    scope: 'read',
    async handle({ house: { db, rules, clock } }) {
      const today = dayOf(clock(), await timeZoneOf(db));
      return {
        entities: await rulesInUse(db, rules),
        packs: [...rules.packs.values()].map((pack) => packInWords(pack, today)),
        own: [...rules.own],
      };
    },
  }),
  route({
    method: 'GET',
    path: '/api/rules/packs/:pack',
    tag: 'Rules',
    summary: 'Read all that a rule pack says, each statement with its source and who checked it',
    params: pack,
    reply: z.object({ page: PackPage, ownTimes: OwnTimes, allowed: z.object({ check: z.boolean() }) }),
    scope: 'read',
    async handle({ house: { db, rules, clock }, actor, params }) {
      const found = rules.packs.get(params.pack);
      if (!found) return refuse('rule-pack.unknown');
      const today = dayOf(clock(), await timeZoneOf(db));
      return {
        page: packPage(found, today, await ruleChecks(db, found.id)),
        ownTimes: await ownTimes(db, found, today),
        allowed: { check: may(actor, 'keep-rules') },
      };
    },
  }),
  route({
    method: 'POST',
    path: '/api/rules/packs/:pack/checks',
    tag: 'Rules',
    summary: 'Say that what a rule pack says was compared with its source, and what was found',
    params: pack,
    body: checkRule.input.omit({ rulePack: true }),
    reply: z.object({}),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, checkRule, { ...body, rulePack: params.pack }, { actor, key }),
  }),
  route({
    method: 'DELETE',
    path: '/api/rules/packs/:pack/checks',
    tag: 'Rules',
    summary: 'Take a check of a rule back',
    params: pack,
    query: z.object({ statement: z.string() }),
    reply: z.object({}),
    scope: 'administer',
    handle: ({ house, actor, key, params, query }) =>
      perform(house, withdrawRuleCheck, { ...query, rulePack: params.pack }, { actor, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/rules/packs/:pack/clocks/:clock/target',
    tag: 'Rules',
    summary: 'Set an internal target for a clock from a day on, tighter than the rule, or end it',
    params: pack.extend({ clock: z.string().max(80) }),
    body: setInternalTarget.input.omit({ rulePack: true, clock: true }),
    reply: z.object({}),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) =>
      perform(house, setInternalTarget, { ...body, rulePack: params.pack, clock: params.clock }, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/deadlines/:reference',
    tag: 'Rules',
    summary: 'Read what is due when on a complaint, by its reference, under each of its rules',
    params: z.object({ reference: z.string().max(40) }),
    reply: TriedDeadlines,
    scope: 'read',
    async handle({ house: { db, rules, clock }, actor, params }) {
      const of = await clockCaseByReference(db, { person: actor.id }, params.reference);
      return of === null ? refuse('complaint.unknown') : deadlinesOf(of, { rules, now: clock() });
    },
  }),
  route({
    method: 'POST',
    path: '/api/rules/deadlines',
    tag: 'Rules',
    summary: 'Try dates: what would be due when, and why',
    body: deadlinesInput,
    reply: TriedDeadlines,
    scope: 'read',
    async handle({ house: { db, rules, clock }, body }) {
      return tryDeadlines(body, { rules, changes: await calendarChanges(db, body.calendar), now: clock() });
    },
  }),
];
