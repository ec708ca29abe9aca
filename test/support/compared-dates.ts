// Puts the same situation to the program and to the plain count, and says where they differ: every clock of a pack, and each of the
// eight ways of counting by itself.
import type { Calendar } from '#domain/calendar.ts';
import { count } from '#domain/counting.ts';
import { deadlines } from '#domain/deadlines.ts';
import { day, type Day } from '#domain/day.ts';
import type { RulePack } from '#domain/rule-pack.ts';
import { type PauseReason, stoppedByPauses } from '#domain/stopped-time.ts';
import { counted, type Counted } from '#domain/time-limit.ts';
import { type Happened, parseTrigger } from '#domain/trigger.ts';
import { dayAt, type Place, type PlainLimit, plainEnd, plus, wall } from './plain-days.ts';
import { plainDues, type PlainPack, type Situation } from './plain-pack.ts';
import { moment, situation } from './random-case.ts';

export interface Where {
  readonly calendar: Calendar;
  readonly place: Place;
}
export interface Compared {
  readonly clocks: number;
  readonly wrong: readonly string[];
  /** What about it is out of the ordinary. */
  readonly kinds: readonly string[];
}

const happened = (of: Situation): Happened[] =>
  of.events.flatMap((one) => {
    const what = parseTrigger(one.what);
    return what === null ? [] : [{ what, on: day(one.day), at: new Date(one.at) }];
  });

const pausesOf = (of: Pick<Situation, 'pauses'>) =>
  of.pauses.map(({ reason, first, last, from, to }) => ({
    reason: reason as PauseReason,
    paused: day(first),
    resumed: last === null ? null : day(plus(last, 1)),
    pausedAt: new Date(from ?? 0),
    resumedAt: to === null || to === undefined ? undefined : new Date(to),
  }));

/** A situation under a pack, on a day made up by the dice. */
export function comparePack(pack: RulePack, plain: PlainPack, { calendar, place }: Where, roll: () => number): Compared {
  const { of, kind } = situation(plain, place, roll);
  const { type, channel, complainant } = of;
  const extensions = of.given.map(({ clock, to }) => ({
    clock,
    on: day('2026-01-01'),
    reason: 'more',
    to: to === null ? undefined : day(to),
  }));
  const facts = { happened: happened(of), type, channel, complainant, pauses: pausesOf(of), extensions };
  const ours = deadlines({ pack, calendar, facts });
  const theirs = plainDues(plain, of, place);
  const wrong = ours.flatMap(({ rule, answer }) => {
    const right = theirs.get(rule.id);
    const should = [right?.soft === false ? right.day : null, right?.soft === true ? right.day : null];
    return answer.due === should[0] && answer.target === should[1]
      ? []
      : [`${pack.id} ${rule.id} in ${calendar.id}, ${told(of)}: ${answer.due ?? answer.target}, by hand ${right?.day}`];
  });
  const received = of.events[0]?.day ?? '';
  const suspended = plain.suspensions?.some(({ from, to }) => from <= received && (to === null || received <= to)) === true;
  const marks = [
    [of.pauses.length > 0, 'a pause'],
    [of.given.length > 0, 'more time given'],
    [suspended, 'a window in which time stands still'],
  ] as const;
  return { clocks: ours.length, wrong, kinds: [kind, ...marks.flatMap(([is, words]) => (is ? [words] : []))] };
}

const told = ({ events, type, complainant, pauses, given }: Situation): string =>
  JSON.stringify({
    events: events.map(({ what, at }) => `${what} ${new Date(at).toISOString()}`),
    type,
    complainant,
    pauses,
    given,
  });

export const conventions = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type Convention = (typeof conventions)[number];

const units = { working: 'working-days', day: 'days', week: 'weeks', month: 'months', year: 'years', hour: 'hours' } as const;

/** One limit of the convention, as long as the dice say; the conventions are those of src/domain/time-limit.ts. */
function limitOf(convention: Convention, roll: () => number): PlainLimit {
  const upTo = (most: number) => 1 + Math.floor(roll() * most);
  const one = <Item>(...from: Item[]): Item => from[Math.floor(roll() * from.length)] as Item;
  const plain = { inclusive: false, receiptRoll: 'none', lastDayRoll: 'none', closing: false } as const;
  const receiptRoll = one('none', 'closed-day', 'after-hours');
  if (convention === 'A') return { ...plain, length: upTo(40), unit: 'working', receiptRoll, closing: roll() < 0.3 };
  if (convention === 'B') return { ...plain, length: upTo(40), unit: 'working', inclusive: true, receiptRoll };
  if (convention === 'C') return { ...plain, length: upTo(12), unit: one('week', 'month', 'month') };
  if (convention === 'D') return { ...plain, length: upTo(13), unit: one('month', 'month', 'year'), inclusive: true };
  if (convention === 'E')
    return { ...plain, length: upTo(60), unit: one('day', 'month'), lastDayRoll: one('forward', 'forward', 'back') };
  if (convention === 'F') return { ...plain, length: upTo(90), unit: 'day', inclusive: roll() < 0.2 };
  if (convention === 'G') return { ...plain, length: upTo(96), unit: 'hour' };
  return limitOf(one('A', 'B', 'C', 'D', 'E', 'F', 'G'), roll);
}

/** One limit from one instant, with time standing still where the convention is H. */
export function compareLimit(convention: Convention, { calendar, place }: Where, roll: () => number): Compared {
  const limit = limitOf(convention, roll);
  const { at, kind } = moment(roll);
  const on = dayAt(at, place);
  const stops = convention === 'H' ? pausesAfter(at, place, roll) : [];
  const { length, unit, inclusive, receiptRoll, lastDayRoll, closing } = limit;
  const how: Partial<Counted> = {
    counting: inclusive ? 'inclusive' : 'day-after',
    receiptRoll,
    lastDayRoll,
    ends: closing ? 'close-of-business' : 'midnight',
  };
  const stopped = stoppedByPauses(pausesOf({ pauses: stops }), ['customer-asked']);
  const came = count(
    counted({ length, unit: units[unit] }, how),
    { what: 'received', on: on as Day, at: new Date(at) },
    stopped,
    calendar,
  );
  const should = plainEnd(limit, { day: on, at }, place, stops);
  const until = came.dueAt === null ? null : endIn(came.dueAt, came.due, place);
  const same = came.due === (should?.day ?? null) && until === (should?.until ?? null);
  const wrong = same
    ? []
    : [
        `${JSON.stringify(limit)} in ${calendar.id} from ${new Date(at).toISOString()}, ${JSON.stringify(stops)}: ${came.due} ${until}, by hand ${should?.day} ${should?.until}`,
      ];
  return {
    clocks: 1,
    wrong,
    kinds: [kind, ...(came.due !== null && rolled(limit, on, came.due, place) ? ['a day that rolls'] : [])],
  };
}

const rolled = ({ receiptRoll, lastDayRoll }: PlainLimit, on: string, due: string, place: Place): boolean =>
  (receiptRoll !== 'none' && place.holidays.has(on)) ||
  (lastDayRoll !== 'none' && (place.holidays.has(plus(due, -1)) || place.holidays.has(plus(due, 1))));

/** The end of a day is 24:00 on the wall, not midnight of the next. */
function endIn(at: Date, due: string | null, { timeZone }: Place): string {
  const until = wall(at.getTime(), timeZone);
  return due !== null && until === `${plus(due, 1)}T00:00` ? `${due}T24:00` : until;
}

function pausesAfter(at: number, place: Place, roll: () => number): Situation['pauses'] {
  return Array.from({ length: 1 + Math.floor(roll() * 2) }, () => {
    const from = at + Math.floor((roll() * 22 - 2) * 1_440) * 60_000;
    const to = roll() < 0.1 ? null : from + Math.floor(roll() * 25 * 1_440) * 60_000;
    return { reason: 'customer-asked', first: dayAt(from, place), last: to === null ? null : plus(dayAt(to, place), -1), from, to };
  });
}

/** How many of each kind were tried, for saying that none was forgotten. */
export const tally = (all: readonly Compared[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const { kinds } of all) for (const kind of kinds) found.set(kind, (found.get(kind) ?? 0) + 1);
  return found;
};
