// A notice: what a customer is told while their complaint is open without their asking, because something happened that helps them to
// know, or because nothing did for as long as they were told. Of one cause there is one notice. Nobody is told what they did
// themselves, what they heard since, what they asked not to be told, or anything after the complaint has ended.
import type { ComplaintState, Stage, WaitingOn } from '../complaint.ts';
import type { MessageKind } from '../outgoing-message.ts';

interface NoticeSort {
  readonly name: string;
  readonly kind: Extract<MessageKind, 'progress' | 'promise-kept' | 'no-news'>;
  /** The organisation's choice of how far it goes by itself. */
  readonly choice: 'inform-stage' | 'inform-promise-kept' | 'inform-no-news';
}

export const notices = {
  'stage-investigate': { name: 'We have begun to look into it', kind: 'progress', choice: 'inform-stage' },
  'stage-decide': { name: 'We are deciding what to do', kind: 'progress', choice: 'inform-stage' },
  'promise-kept': { name: 'A promise was kept', kind: 'promise-kept', choice: 'inform-promise-kept' },
  'no-news': { name: 'No news yet', kind: 'no-news', choice: 'inform-no-news' },
  'no-news-waiting': { name: 'No news yet, while we wait for them', kind: 'no-news', choice: 'inform-no-news' },
} as const satisfies Record<string, NoticeSort>;
export type Notice = keyof typeof notices;
export const noticeNames = Object.keys(notices) as [Notice, ...Notice[]];

/** How far each kind goes by itself: 0 a colleague does it, 1 prepared, 2 sent. */
export type InformChoices = Readonly<Record<NoticeSort['choice'], number>>;

export interface InformFacts {
  readonly state: ComplaintState;
  readonly stage: Stage;
  readonly level: number;
  readonly waitingOn: WaitingOn;
  /** The last move to the stage it is at; null where it never moved. */
  readonly moved: { readonly at: Date; readonly byCustomer: boolean } | null;
  /** Promises kept of which the customer was not told. */
  readonly kept: readonly { readonly promise: string; readonly what: string }[];
  /** When they last heard from us; when we received the complaint where they have not. */
  readonly heardAt: Date;
  /** Whether they should hear from us before the day is over. */
  readonly newsDue: boolean;
  /** Whether they asked not to be told how it goes. */
  readonly wantsNone: boolean;
  /** Notices that wait to be looked at. */
  readonly held: readonly HeldNotice[];
  /** Causes of which a notice was made before, whatever became of it. */
  readonly causes: ReadonlySet<string>;
  readonly choices: InformChoices;
}

export interface HeldNotice {
  readonly message: string;
  readonly cause: string;
  readonly kind: string;
  readonly madeAt: Date;
}

export interface DueNotice {
  readonly notice: Notice;
  readonly cause: string;
  /** The promise that was kept. */
  readonly promise?: { readonly id: string; readonly what: string };
}

/** How long after a stage was reached telling of it still helps. */
const stageStillNews = 3 * 86_400_000;

export const causeOfStage = (level: number, stage: Stage): string => `stage:${level}:${stage}`;
export const causeOfPromise = (promise: string): string => `promise:${promise}`;
export const causeOfSilence = (heardAt: Date): string => `silence:${heardAt.toISOString()}`;

/** What the customer is to be told now; at most one notice of how it stands at a time. */
export function dueNotices(facts: InformFacts, now: Date): DueNotice[] {
  const { state, choices, kept, causes } = facts;
  if (facts.wantsNone || (state !== 'open' && state !== 'answered')) return [];
  const promises = choices['inform-promise-kept'] === 0 ? [] : kept;
  const ofPromises = promises.map(({ promise, what }) => ({
    notice: 'promise-kept' as const,
    cause: causeOfPromise(promise),
    promise: { id: promise, what },
  }));
  const standing =
    state === 'open' ? (stageNotice(facts, now) ?? (ofPromises.length > 0 ? undefined : silenceNotice(facts))) : undefined;
  return [...ofPromises, ...(standing ? [standing] : [])].filter(({ cause }) => !causes.has(cause));
}

function stageNotice({ stage, level, moved, heardAt, choices, causes }: InformFacts, now: Date): DueNotice | undefined {
  if (choices['inform-stage'] === 0 || (stage !== 'investigate' && stage !== 'decide')) return undefined;
  if (moved === null || moved.byCustomer || moved.at < heardAt || now.getTime() - moved.at.getTime() > stageStillNews)
    return undefined;
  const cause = causeOfStage(level, stage);
  return causes.has(cause) ? undefined : { notice: `stage-${stage}`, cause };
}

function silenceNotice({ newsDue, heardAt, waitingOn, choices, held }: InformFacts): DueNotice | undefined {
  if (choices['inform-no-news'] === 0 || !newsDue || held.length > 0) return undefined;
  return { notice: waitingOn === 'customer' ? 'no-news-waiting' : 'no-news', cause: causeOfSilence(heardAt) };
}

/** The held notices that nobody should send any more: it has ended, they heard since, or they asked for none. */
export function overtakenNotices(facts: InformFacts): HeldNotice[] {
  const { state, stage, level, heardAt, wantsNone, held } = facts;
  const over = wantsNone || (state !== 'open' && state !== 'answered');
  return held.filter(({ kind, cause, madeAt }) => {
    if (over) return true;
    if (kind === 'promise-kept') return false;
    return state !== 'open' || heardAt > madeAt || (kind === 'progress' && cause !== causeOfStage(level, stage));
  });
}

/** The promise that a cause is about, where it is about one. */
export const promiseOfCause = (cause: string): string | undefined => /^promise:([0-9a-f-]{36})/.exec(cause)?.[1];
