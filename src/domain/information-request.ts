// A request for information from the customer: what, why, by when. States: open → received or withdrawn; while open it can be chased,
// each chase with a new date. A request that holds the complaint up makes it wait for the customer, and stops those clocks whose
// rule allows that. Not a contribution, which is asked of a colleague.
import { dateInWords, type Day, daysBetween } from './day.ts';
import { type Refusal, refuse } from './refusal.ts';

export const requestStates = ['open', 'received', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export interface InformationRequest {
  readonly id: string;
  readonly state: RequestState;
  readonly dueOn: Day;
  readonly holdsUp: boolean;
  readonly version: number;
}

/** Whether this can still be done to it. */
export function refuseSettled({ state }: Pick<InformationRequest, 'state'>): Refusal | undefined {
  if (state === 'open') return undefined;
  return refuse(state === 'received' ? 'information.received-before' : 'information.withdrawn-before');
}

/** A day given to the customer lies ahead, and not so far that nobody would still be waiting. */
export function refuseDue(dueOn: Day, today: Day): Refusal | undefined {
  if (dueOn <= today) return refuse('input.invalid', { fields: { dueOn: 'Give a day after today, so that they have time.' } });
  if (daysBetween(today, dueOn) > 366) return refuse('input.invalid', { fields: { dueOn: 'Give a day within the next year.' } });
  return undefined;
}

/** Late from the day after it was due. */
export const isLate = ({ state, dueOn }: Pick<InformationRequest, 'state' | 'dueOn'>, today: Day): boolean =>
  state === 'open' && today > dueOn;

/** Worst first. */
export const requestStandings = ['overdue', 'due', 'waiting'] as const;
export type RequestStanding = (typeof requestStandings)[number];

/** Where what is still awaited stands, by the day that comes first; null where nothing is. `soon` is the last day that counts as close. */
export function worstAwaited(days: readonly string[], today: Day, soon: Day): RequestStanding | null {
  const [first] = days.toSorted();
  if (first === undefined) return null;
  if (first < today) return 'overdue';
  return first <= soon ? 'due' : 'waiting';
}

/** 'Due Friday…', 'Was due 3 December 2026: chase it', for a row. */
export function requestInWords(request: Pick<InformationRequest, 'state' | 'dueOn'>, today: Day): string {
  if (request.state === 'received') return 'Received';
  if (request.state === 'withdrawn') return 'No longer needed';
  const due = dateInWords(request.dueOn);
  if (isLate(request, today)) return `Late: it was due on ${due}`;
  return request.dueOn === today ? `Due today, ${due}` : `Due by ${due}`;
}
