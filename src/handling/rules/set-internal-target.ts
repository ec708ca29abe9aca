// Sets the time the organisation gives itself for a clock from a day on, or says that there is none from then. Where the rule fixes
// the time it can only be tighter; where the rule leaves it open it is that time. Open complaints are counted anew.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import type { ClockRule } from '#domain/clock-rule.ts';
import { day, parseDay } from '#domain/day.ts';
import { leftOpen, targetLength } from '#domain/internal-target.ts';
import { loosening } from '#domain/loosening.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { Transaction } from '#platform/postgres/transaction.ts';
import { calendarAsChanged } from '#records/calendar-days.ts';
import { calendarsUnder, hasEarlierTarget, putTarget, targetFrom } from '#records/internal-targets.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

export const setInternalTarget = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({
    rulePack: z.string(),
    clock: z.string(),
    from: z.string().refine((written) => parseDay(written) !== null, 'Choose the first day it holds for.'),
    length: z.string().trim().nullable().describe('A time such as “6 weeks” or “3 working days”; null: none from that day on'),
    reason: z.string().trim().min(1, 'Say why, for whoever wonders later.').max(500, 'Use at most 500 characters.'),
    was: z.string().nullable().describe('The time you saw set from that day; null when none was'),
  }),
  async run({ length: written, was: seen, ...input }, { tx, actor, now, rules }) {
    const { rulePack, clock, from, reason } = input;
    const pack = rules.packs.get(rulePack);
    if (!pack) return refuse('rule-pack.unknown');
    const rule = pack.clocks.find(({ id }) => id === clock);
    if (!rule) return refuse('clock.unknown');
    const length = written === null ? null : targetLength(written);
    if (written !== null && length === null)
      return refuse('input.invalid', { fields: { length: 'Write a time as “6 weeks” or “3 working days”.' } });
    const { id } = await lockSettings(tx);
    const no = length === null ? undefined : await refuseLength(tx, rule, { rulePack, from, length, rules });
    if (no) return no;
    const found = await targetFrom(tx, input);
    const was = found?.length ?? null;
    if (was !== seen) return refuse('page.stale');
    const nothingToEnd = !found && length === null && !(await hasEarlierTarget(tx, input));
    if (nothingToEnd || (found?.length === length && found.reason === reason)) return { unchanged: true, reply: {} };
    await putTarget(tx, { ...input, length, by: personBehind(actor), now });
    return {
      happened: [{ kind: 'internal-target-set', about: id, rulePack, clock, from, was, becomes: length }],
      queue: [{ job: 'recount-targets', body: { rulePack } }],
      reply: {},
    };
  },
});

interface Wanted {
  readonly rulePack: string;
  readonly from: string;
  readonly length: string;
  readonly rules: Rules;
}

async function refuseLength(tx: Transaction, rule: ClockRule, wanted: Wanted): Promise<Refusal | undefined> {
  const { rulePack, from, length, rules } = wanted;
  if (rule.kind !== 'duty' && rule.kind !== 'own-target') return refuse('internal-target.no-duty');
  if (leftOpen(rule) !== null) return undefined;
  if (rule.values.every(({ limit }) => limit.kind === 'soft')) return refuse('internal-target.no-date');
  const calendars = [];
  for (const name of await calendarsUnder(tx, rulePack)) calendars.push(await calendarAsChanged(tx, name, rules));
  const loose = loosening(rule, length, { from: day(from), calendars });
  return loose
    ? refuse('internal-target.loosens', {
        words: `${loose.words} Nothing was saved.`,
        fields: { length: 'Choose a shorter time.' },
      })
    : undefined;
}
