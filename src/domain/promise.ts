// A promise: what we told a customer we would do, who sees to it, and by which day. Nothing is promised that nobody accepted,
// and no date is set that could not be kept without somebody having looked twice. A broken one keeps its reason; the new date
// is a promise of its own that follows it. Not a task: it is owed to a customer.
import { type Actor, may } from './actor.ts';
import { type Calendar, whyClosed } from './calendar.ts';
import { addDays, dateInWords, type Day, day, dayInWords, endOfDay, startOfDay } from './day.ts';
import { type Refusal, refuse, type RefusalCode } from './refusal.ts';
import { addWorkingDays, onOrAfter } from './working-day.ts';

export const openPromiseStates = ['proposed', 'accepted', 'handed-back'] as const;
/** proposed: its owner has not said yes yet. handed-back: they said no, and it needs another owner. */
export const promiseStates = [...openPromiseStates, 'kept', 'broken', 'released'] as const;
export type PromiseState = (typeof promiseStates)[number];

export const isOwed = (state: PromiseState): boolean => state === 'proposed' || state === 'accepted' || state === 'handed-back';

export const promiseStateNames: Readonly<Record<PromiseState, string>> = {
  proposed: 'waits for its owner’s yes',
  accepted: 'accepted',
  'handed-back': 'handed back, needs an owner',
  kept: 'kept',
  broken: 'not kept',
  released: 'released by the customer',
};

/** What a rule must know of a promise. */
export interface Promised {
  readonly state: PromiseState;
  readonly ownerId: string;
  readonly carried: boolean;
}

export const promiseDeeds = ['accept', 'hand-back', 'give', 'keep', 'break', 'release', 'carry'] as const;
export type PromiseDeed = (typeof promiseDeeds)[number];

/** Why the actor may not do this to the promise now, or undefined when they may. */
export function whyNotPromise(deed: PromiseDeed, promise: Promised, actor: Actor): RefusalCode | undefined {
  const own = actor.kind === 'person' && actor.id === promise.ownerId;
  const answering = deed === 'accept' || deed === 'hand-back';
  if (answering && !own) return 'promise.not-yours';
  if (!answering && !own && !may(actor, 'handle')) return 'permission.missing';
  if (!isOwed(promise.state)) return 'promise.settled';
  if (deed === 'accept' && promise.state !== 'proposed') return 'promise.answered';
  if (deed === 'hand-back' && promise.state === 'handed-back') return 'promise.answered';
  if (deed === 'carry') return promise.carried ? 'promise.carried' : promise.state === 'accepted' ? undefined : 'promise.no-owner';
  return undefined;
}

export const allowedPromiseDeeds = (promise: Promised, actor: Actor): PromiseDeed[] =>
  promiseDeeds.filter((deed) => whyNotPromise(deed, promise, actor) === undefined);

export interface DayAsked {
  readonly day: Day;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly owner: { readonly name: string; readonly absentUntil: string | null };
  /** Whoever makes the promise has seen the doubts and means this day. */
  readonly meant: boolean;
}

const yearAhead = 366;

/** Why this day cannot be promised, or what is to be thought of before it is; undefined when it can. */
export function decidePromiseDay(asked: DayAsked): Refusal | undefined {
  const { day, today, calendar, meant } = asked;
  if (day < today)
    return refuse('promise.day-past', { fields: { day: `${dateInWords(day)} is over. Choose a day from today on.` } });
  const doubts = doubtsOf(asked);
  if (doubts.length === 0 || meant) return undefined;
  const next = onOrAfter(calendar, doubts.some(({ what }) => what === 'absent') ? afterAbsence(asked) : day);
  return refuse('promise.day-doubtful', {
    words: `${doubts.map(({ says }) => says).join(' ')} Choose another day, or say that you mean this one. Nothing is promised yet.`,
    fields: { meant: 'I mean this day, all the same.' },
    facts: { doubts: doubts.map(({ what }) => what), next },
  });
}

function doubtsOf({ day: of, today, calendar, owner }: DayAsked): { readonly what: string; readonly says: string }[] {
  const closed = whyClosed(calendar, of);
  const is = closed === 'weekend' ? 'not a working day' : `${closed}, and not a working day`;
  const away = owner.absentUntil !== null && owner.absentUntil >= of;
  return [
    ...(closed === null ? [] : [{ what: 'closed', says: `${dayInWords(of)} is ${is}.` }]),
    ...(away ? [{ what: 'absent', says: `${owner.name} is away until ${dateInWords(day(owner.absentUntil ?? of))}.` }] : []),
    ...(of > addDays(today, yearAhead) ? [{ what: 'far', says: `${dateInWords(of)} is more than a year away.` }] : []),
  ];
}

const afterAbsence = ({ day: of, owner }: DayAsked): Day =>
  owner.absentUntil === null || owner.absentUntil < of ? of : addDays(day(owner.absentUntil), 1);

/** When a promise is late: once its day is over. Its owner is warned from the beginning of the working day before. */
export function promiseTimes(day: Day, calendar: Calendar): { readonly dueAt: Date; readonly warnAt: Date } {
  const dueAt = endOfDay(day, calendar.timeZone);
  return { dueAt, warnAt: startOfDay(addWorkingDays(calendar, day, -1), calendar.timeZone) };
}

export type PromiseStanding = 'running' | 'at-risk' | 'overdue';

export function promiseStanding({ dueAt, warnAt }: { readonly dueAt: Date; readonly warnAt: Date }, now: Date): PromiseStanding {
  if (dueAt <= now) return 'overdue';
  return warnAt <= now ? 'at-risk' : 'running';
}
