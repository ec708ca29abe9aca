// What a pack says on a given day, and what will change after it: for administrators, not for complaints.
// Invariant: a complaint never asks this; its clocks choose their value by its own dates (domain/clock.ts).
import { type Citation, type Dated, valueOn } from '#domain/citation.ts';
import type { ClockRule, ClockValue } from '#domain/clock-rule.ts';
import type { Day } from '#domain/day.ts';
import type { RulePack } from '#domain/rule-pack.ts';

export type ClockInForce = { readonly rule: ClockRule; readonly value: ClockValue | null };

/** Each clock with the value a complaint decided by this day would have; null before the first began. */
export function clocksInForce(pack: RulePack, on: Day): ClockInForce[] {
  return pack.clocks.map((rule) => ({ rule, value: valueOn(rule.values, on) }));
}

export type Change = { readonly on: Day; readonly what: string; readonly source: string; readonly unconfirmed: boolean };

/**
 * What changes after a day, soonest first: clock values, prescribed wordings, what letters must contain, limits on awards, interest,
 * returns beginning and ending, suspensions beginning and ending.
 */
export function changesAhead(pack: RulePack, after: Day): Change[] {
  const dated: (readonly [string, Citation & Dated])[] = [
    ...pack.clocks.flatMap(({ name, values }) => values.slice(1).map((value) => [name, value] as const)),
    ...pack.wordings.flatMap(({ name, versions }) => versions.slice(1).map((version) => [name, version] as const)),
    ...(pack.thirdParty?.awardLimits ?? []).map((limit) => [`award limit of ${pack.thirdParty?.name}`, limit] as const),
    ...pack.redress.interest.map((rule) => [rule.name, rule] as const),
    ...pack.returns.map((one) => [one.name, one] as const),
    ...pack.suspensions.map((one) => [`time stands still: ${one.name}`, one] as const),
    ...pack.letters.flatMap(({ name, must }) =>
      must.flatMap((one) => (one.from ? [[`${name} must also contain: ${one.says}`, { ...one, from: one.from }] as const] : [])),
    ),
  ];
  const changes = dated.map(([what, { from, source, unconfirmed }]) => ({ on: from, what, source, unconfirmed }));
  for (const { name, to, source, unconfirmed } of pack.suspensions)
    if (to !== null) changes.push({ on: to, what: `last day of: ${name}`, source, unconfirmed });
  for (const { name, to, source, unconfirmed } of pack.returns)
    if (to !== null) changes.push({ on: to, what: `last period end of: ${name}`, source, unconfirmed });
  return changes.filter(({ on }) => on > after).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Everything in a pack that nobody has checked against its source: where it is and what it rests on. */
export function unconfirmedIn(pack: RulePack): { where: string; source: string }[] {
  const found: { where: string; source: string }[] = [];
  const visit = (thing: unknown, path: readonly string[]): void => {
    if (typeof thing !== 'object' || thing === null) return;
    const at = path.length > 0 && 'id' in thing && typeof thing.id === 'string' ? [...path.slice(0, -1), thing.id] : path;
    if ('unconfirmed' in thing && thing.unconfirmed === true) {
      found.push({
        where: at.join(' › '),
        source: 'source' in thing && typeof thing.source === 'string' ? thing.source : 'no source given',
      });
    }
    for (const [key, value] of Object.entries(thing)) visit(value, [...at, key]);
  };
  visit(pack, []);
  return found;
}
