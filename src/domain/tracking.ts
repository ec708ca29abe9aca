// Where a complaint is, as its customer is told: five steps like those of a parcel, what comes next, and by when. Only dates that rules
// oblige us to are given; a target of our own is nobody's promise. What is late is said to be late.
import { type Day, day } from './day.ts';
import type { RunningClock } from './going-further.ts';
import { answerKinds } from './milestone.ts';
import type { RulePack } from './rule-pack.ts';

export const trackSteps = ['received', 'understanding', 'looking', 'answering', 'putting-right'] as const;
export type TrackStep = (typeof trackSteps)[number];

export interface Tracked {
  readonly state: string;
  readonly stage: string;
  readonly rulePack: string;
  readonly clocks: readonly (RunningClock & { readonly met: boolean; readonly stopped: boolean; readonly paused: boolean })[];
  /** Promises and payments that are still owed. */
  readonly owed: number;
}

const steps: Readonly<Record<string, TrackStep>> = {
  listen: 'understanding',
  understand: 'understanding',
  investigate: 'looking',
  decide: 'answering',
  respond: 'answering',
};

/** The step it is at; null once nothing more is to come. */
export function trackStep({ state, stage, owed }: Pick<Tracked, 'state' | 'stage' | 'owed'>): TrackStep | null {
  if (state === 'open') return steps[stage] ?? 'answering';
  return (state === 'answered' || state === 'closed') && owed > 0 ? 'putting-right' : null;
}

export type Due = 'acknowledge' | 'answer' | 'news';

export interface NextDue {
  readonly what: Due;
  readonly on: Day;
  readonly late: boolean;
  readonly paused: boolean;
}

const answers: ReadonlySet<string> = new Set(Object.keys(answerKinds));

function dueOf(pack: RulePack, clock: string): Due | undefined {
  const rule = pack.clocks.find(({ id }) => id === clock);
  if (!rule || rule.kind !== 'duty') return undefined;
  const met = rule.met.map((one) => one.replace(/@\d$/, ''));
  // An answer sent at once meets the clock of the acknowledgement too; what it runs for is the acknowledgement.
  if (met.includes('acknowledged')) return 'acknowledge';
  if (met.some((one) => answers.has(one))) return 'answer';
  return met.includes('progress-update-sent') ? 'news' : undefined;
}

/** What we must do next for the customer, soonest first; one of each. */
export function nextDues({ state, rulePack, clocks }: Tracked, pack: RulePack | undefined, today: Day): NextDue[] {
  if (!pack || state !== 'open') return [];
  const found = new Map<Due, NextDue>();
  const open = clocks.filter((one) => one.rulePack === rulePack && !one.met && !one.stopped && one.dueDay !== null);
  for (const { clock, dueDay, paused } of open.toSorted((a, b) => ((a.dueDay ?? '') < (b.dueDay ?? '') ? -1 : 1))) {
    const what = dueOf(pack, clock);
    if (what === undefined || dueDay === null || found.has(what)) continue;
    const on = day(dueDay);
    found.set(what, { what, on, late: !paused && on < today, paused });
  }
  return [...found.values()];
}

/** The last day to go to the independent body, where a rule sets one that runs. */
export function lastDayOutside({ rulePack, clocks }: Pick<Tracked, 'rulePack' | 'clocks'>, pack: RulePack | undefined): Day | null {
  const windows = new Set(
    pack?.clocks.filter(({ kind, met }) => kind === 'window' && met.includes('referred-to-third-party')).map(({ id }) => id),
  );
  const days = clocks.filter((one) => one.rulePack === rulePack && windows.has(one.clock)).flatMap(({ dueDay }) => dueDay ?? []);
  const first = days.toSorted((a, b) => (a < b ? -1 : 1))[0];
  return first === undefined ? null : day(first);
}
