// Routes of the rules that apply: each pack in words, and the clocks of a pack for dates somebody tries.
import { z } from 'zod';
import { dayOf } from '#domain/day.ts';
import { PackInWords, packInWords } from '#rulepacks/pack-in-words.ts';
import { deadlinesInput, TriedDeadlines, tryDeadlines } from '#rulepacks/try-deadlines.ts';
import { calendarChanges } from '#views/settings/calendar-changes.ts';
import { RulesInUse, rulesInUse } from '#views/settings/rules-in-use.ts';
import { timeZoneOf } from '#views/settings/time-zone.ts';
import { route } from '../route.ts';

export const rulesRoutes = [
  route({
    method: 'GET',
    path: '/api/rules',
    tag: 'Rules',
    summary: 'Read what applies: the rule packs in words, and which legal entity answers to which',
    reply: z.object({ entities: RulesInUse, packs: z.array(PackInWords) }).meta({ id: 'Rules' }),
    scope: 'read',
    async handle({ house: { db, rules, clock } }) {
      const today = dayOf(clock(), await timeZoneOf(db));
      return { entities: await rulesInUse(db, rules), packs: [...rules.packs.values()].map((pack) => packInWords(pack, today)) };
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
