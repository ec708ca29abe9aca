// Clocks, calendars and facts for tests, with only what a test is about spelt out.
import { resolve } from 'node:path';
import type { Calendar } from '#domain/calendar.ts';
import type { ClockFacts } from '#domain/clock.ts';
import type { ClockRule, ClockValue } from '#domain/clock-rule.ts';
import { day } from '#domain/day.ts';
import { counted, parseLength, type TimeLimit } from '#domain/time-limit.ts';
import { type Happened, parseTrigger } from '#domain/trigger.ts';
import { loadCalendars } from '#rulepacks/calendars.ts';

export const rulepacksFolder = resolve(import.meta.dirname, '../../rulepacks');

const calendars = await loadCalendars(rulepacksFolder);

export function calendarOf(id: string): Calendar {
  const calendar = calendars.get(id);
  if (calendar === undefined) throw new Error(`There is no calendar ${id}.`);
  return calendar;
}

export const citation = { source: 'Rule 1', evidence: 'V1', sure: 'high', unconfirmed: false } as const;

/** A count in words: '3 business days'. */
export function limit(words: string, how: Parameters<typeof counted>[1] = {}) {
  const length = parseLength(words);
  if (length === null) throw new Error(`${words} is not a length.`);
  return counted(length, how);
}

export function value(of: TimeLimit, more: Partial<ClockValue> = {}): ClockValue {
  return { ...citation, from: day('2000-01-01'), pauses: [], extensions: [], limit: of, ...more };
}

export function clock(of: TimeLimit | readonly ClockValue[], more: Partial<ClockRule> = {}): ClockRule {
  const values = 'kind' in of ? [value(of)] : of;
  return {
    id: 'response',
    name: 'Response',
    kind: 'duty',
    duty: 'Respond.',
    starts: 'received',
    datedBy: 'received',
    calendar: 'default',
    met: ['final-response-sent'],
    ended: ['withdrawn'],
    letters: [],
    atRisk: 'last-quarter',
    local: [],
    values,
    ...more,
  };
}

/** What happened: { received: '2026-04-02', 'final-response-sent': '2026-05-01' }. */
export function events(written: Readonly<Record<string, string>>): Happened[] {
  return Object.entries(written).map(([word, on]) => {
    const what = parseTrigger(word);
    if (what === null) throw new Error(`${word} is not a trigger.`);
    return { what, on: day(on.slice(0, 10)), at: on.length > 10 ? new Date(on) : undefined };
  });
}

export function facts(written: Readonly<Record<string, string>>, more: Partial<ClockFacts> = {}): ClockFacts {
  return { happened: events(written), ...more };
}
