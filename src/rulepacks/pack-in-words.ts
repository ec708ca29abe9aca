// A rule pack for an administrator who asks what applies: each clock as a sentence with its source, what nobody has checked
// yet, and what changes soon. Not the pack itself: nothing is decided from this.
import { z } from 'zod';
import type { ClockRule } from '#domain/clock-rule.ts';
import type { Day } from '#domain/day.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { ruleInWords } from '#domain/rule-words.ts';
import { type Trigger, triggerInWords } from '#domain/trigger.ts';
import { changesAhead, clocksInForce, unconfirmedIn } from './in-force.ts';

const day = z.iso.date();

export const PackInWords = z
  .object({
    id: z.string(),
    name: z.string(),
    jurisdiction: z.string(),
    regulator: z.string(),
    voluntary: z.boolean(),
    definition: z.object({ says: z.string(), source: z.string(), unconfirmed: z.boolean() }),
    clocks: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string().describe('duty: late after it. own-target: our own wish. window: closed after it. return: once a period'),
        duty: z.string(),
        says: z.string().describe('How long, from when, what may stop or stretch it'),
        since: day.nullable().describe('The first day of the value in force; null when none is in force yet'),
        source: z.string(),
        url: z.string().nullable(),
        note: z.string().nullable(),
        unconfirmed: z.boolean().describe('Nobody has checked this against its source yet'),
        ownChoice: z.boolean().describe('The rule leaves something here to the organisation'),
      }),
    ),
    ahead: z.array(z.object({ on: day, what: z.string(), source: z.string(), unconfirmed: z.boolean() })),
    pending: z.array(z.object({ says: z.string(), expected: day.nullable() })),
    unconfirmed: z.array(z.object({ where: z.string(), source: z.string() })),
    types: z.array(z.object({ id: z.string(), name: z.string(), says: z.string() })),
    complainants: z.array(z.object({ id: z.string(), name: z.string() })),
    events: z
      .array(z.object({ what: z.string(), says: z.string() }))
      .describe('What can happen that these clocks count from or end by'),
  })
  .meta({ id: 'RulePack' });
export type PackInWords = z.infer<typeof PackInWords>;

/** The pack as it stands on a day. */
export function packInWords(pack: RulePack, on: Day): PackInWords {
  const { id, name, jurisdiction, regulator, voluntary, definition } = pack;
  return {
    id,
    name,
    jurisdiction,
    regulator,
    voluntary,
    definition: { says: definition.says, source: definition.source, unconfirmed: definition.unconfirmed },
    clocks: clocksInForce(pack, on).map(({ rule, value }) => ({ ...clockAs(rule), ...valueAs(rule, value, pack) })),
    ahead: changesAhead(pack, on),
    pending: pack.pending.map(({ says, expected }) => ({ says, expected: expected ?? null })),
    unconfirmed: unconfirmedIn(pack),
    types: pack.types.map(({ id, name, says }) => ({ id, name, says })),
    complainants: pack.eligible.map(({ id, name }) => ({ id, name })),
    events: eventsOf(pack.clocks),
  };
}

const clockAs = ({ id, name, kind, duty, local }: ClockRule) => ({ id, name, kind, duty, ownChoice: local.length > 0 });

function valueAs(rule: ClockRule, value: ReturnType<typeof clocksInForce>[number]['value'], { clocks }: RulePack) {
  if (value === null) {
    const [first] = rule.values;
    const says = first ? `Not in force yet. ${ruleInWords(rule, first, clocks)}` : 'Not in force yet.';
    return { says, since: null, source: first?.source ?? '', url: null, note: null, unconfirmed: first?.unconfirmed ?? false };
  }
  const { from: since, source, url = null, note = null, unconfirmed } = value;
  return { says: ruleInWords(rule, value, clocks), since, source, url, note, unconfirmed };
}

function eventsOf(clocks: readonly ClockRule[]): { what: string; says: string }[] {
  const starts = clocks.flatMap(({ starts, restarts, values }) => [
    starts,
    restarts,
    ...values.flatMap(({ limit }) => ('of' in limit ? limit.of.map((one) => one.starts) : [limit.starts])),
  ]);
  const named = starts.filter((start): start is Trigger => typeof start === 'string');
  const all = new Set<Trigger>([...named, ...clocks.flatMap(({ met, ended }) => [...met, ...ended])]);
  return [...all].map((what) => ({ what, says: triggerInWords(what) }));
}
