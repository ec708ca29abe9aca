// Deadlines as the command line tells them: for programs as JSON, for people as lines, under one rule pack or several side by side.
import type { Calendar } from '#domain/calendar.ts';
import type { ClockFacts } from '#domain/clock.ts';
import { clockState } from '#domain/clock-state.ts';
import type { ClockAnswer } from '#domain/deadlines.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { thirdPartyIn } from '#domain/third-party.ts';

/** What the clocks of one pack answer. */
export interface ToldUnder {
  readonly pack: RulePack;
  readonly calendar: Calendar;
  readonly facts: ClockFacts;
  readonly answers: readonly ClockAnswer[];
  /** A moment, to be told where each clock then stands; null where nobody asks. */
  readonly now: Date | null;
}

function stateIn(one: ClockAnswer, { facts, now }: ToldUnder): string | null {
  if (now === null) return null;
  return clockState(one.rule, one.answer, facts, { now, calendar: one.calendar }).words;
}

/** One pack alone is told as one; of several, each clock says whose it is. */
export function deadlinesAsJson(told: readonly ToldUnder[]): string {
  const [first, ...more] = told;
  if (first === undefined) return JSON.stringify({ clocks: [] });
  const calendar = first.calendar.id;
  if (more.length === 0)
    return JSON.stringify({ pack: first.pack.id, calendar, clocks: clocksIn(first), thirdParty: thirdPartyIn(first) });
  const clocks = told.flatMap((one) => clocksIn(one).map((clock) => ({ pack: one.pack.id, ...clock })));
  const packs = told.map((one) => ({ pack: one.pack.id, name: one.pack.name, thirdParty: thirdPartyIn(one) }));
  return JSON.stringify({ calendar, clocks, packs });
}

function clocksIn(wanted: ToldUnder) {
  return wanted.answers
    .filter(({ answer }) => answer.startedOn !== null)
    .map((one) => {
      const { id, due, dueAt, target, noDate, why, cites, unconfirmed } = one.answer;
      const state = stateIn(one, wanted);
      const rule = { id, name: one.rule.name, kind: one.rule.kind };
      return { ...rule, due, dueAt, target, noDate, why, cites, unconfirmed, ...(state && { state }) };
    });
}

export function deadlinesInWords(told: readonly ToldUnder[]): string {
  if (told.length === 1) return told.map(wordsUnder).join('');
  return told.map((one) => `${one.pack.name}\n\n${wordsUnder(one)}`).join('\n\n');
}

function wordsUnder(wanted: ToldUnder): string {
  const lines = wanted.answers.flatMap((one) => {
    const { due, target, why, cites, noDate } = one.answer;
    if (noDate === 'does-not-apply' || noDate === 'not-started' || noDate === 'not-in-force') return [];
    const date = due ?? (target === null ? 'no date' : `${target} (our own target)`);
    const state = stateIn(one, wanted);
    return [`${one.rule.name}: ${date}${state === null ? '' : `, ${state}`}`, `  ${why}`, `  ${cites}`];
  });
  return lines.length === 0 ? 'None of the clocks of this pack has started.' : lines.join('\n');
}
