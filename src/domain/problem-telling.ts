// Telling customers of a problem that touches them, before they notice, or that it is put right: written, approved word for word by a
// second person, then sent to each of them once, no faster than was agreed. Whoever wishes not to hear is not told, and whoever told
// us of it themselves is left out or told in other words.
//   draft → waiting → approved → going → done     sent back or changed: draft again     stopped: nobody more is told
import { may, type PersonActor } from './actor.ts';
import { canonicalJson } from './audit-entry.ts';
import { type Reach, type WayToTell, wayToTell } from './informing/way-to-tell.ts';
import type { ProblemState } from './problem.ts';
import { type Refusal, refuse } from './refusal.ts';

export const tellingKinds = { warning: 'Before they notice', 'put-right': 'It is put right now' } as const;
export type TellingKind = keyof typeof tellingKinds;

/** What becomes of customers on the list who told us of it themselves. */
export const inTouchChoices = {
  'leave-out': 'Leave them out',
  'same-words': 'Tell them in the same words',
  'own-words': 'Tell them in words of their own',
} as const;
export type InTouch = keyof typeof inTouchChoices;

export const tellingStates = {
  draft: 'Being written',
  waiting: 'Waits for a second person',
  approved: 'Approved, not yet begun',
  going: 'Going out',
  stopped: 'Stopped',
  done: 'Everybody was told who can be',
} as const;
export type TellingState = keyof typeof tellingStates;

export const audiences = ['affected', 'in-touch'] as const;
export type Audience = (typeof audiences)[number];

export interface TellingWords {
  readonly subject: string;
  readonly text: string;
}

export interface Telling {
  readonly id: string;
  readonly problem: string;
  readonly kind: TellingKind;
  readonly inTouch: InTouch;
  readonly anHour: number;
  readonly state: TellingState;
  readonly digest: string | null;
  readonly askedBy: string | null;
  readonly version: number;
}

export type TellingDeed = 'write' | 'ask' | 'approve' | 'send-back' | 'start' | 'stop' | 'go-on';

const deeds: Readonly<Record<TellingState, readonly TellingDeed[]>> = {
  draft: ['write', 'ask'],
  waiting: ['write', 'approve', 'send-back'],
  approved: ['write', 'start'],
  going: ['stop'],
  stopped: ['go-on'],
  done: [],
};

/** What this person may do with it as it stands. A warning belongs to an open problem; that it is put right may be said after it closed. */
export function tellingDeeds(telling: Telling, problem: ProblemState, actor: PersonActor): TellingDeed[] {
  if (!mayBeTold(telling.kind, problem)) return telling.state === 'going' ? ['stop'] : [];
  const approves = (deed: TellingDeed): boolean => deed === 'approve' || deed === 'send-back';
  return deeds[telling.state].filter((deed) =>
    approves(deed) ? may(actor, 'approve') && telling.askedBy !== actor.id : may(actor, 'keep-problems'),
  );
}

const mayBeTold = (kind: TellingKind, problem: ProblemState): boolean =>
  problem === 'open' || (problem === 'closed' && kind === 'put-right');

/** Whether this may be done with it as it stands: null, or why not. */
export function refuseTellingDeed(
  telling: Pick<Telling, 'kind' | 'state'>,
  problem: ProblemState,
  deed: TellingDeed,
): Refusal | null {
  if (!deeds[telling.state].includes(deed)) return refuse('telling.not-now');
  return mayBeTold(telling.kind, problem) || deed === 'stop' ? null : refuse('telling.problem-not-open');
}

/** What is approved, word for word and for how many whom: the text that its digest is taken of. */
export interface TellingAsked {
  readonly kind: TellingKind;
  readonly inTouch: InTouch;
  readonly anHour: number;
  readonly words: readonly (TellingWords & { readonly audience: Audience; readonly language: string })[];
  /** A digest of everybody on the list. */
  readonly people: string;
}

export const tellingAsAsked = (asked: TellingAsked): string => canonicalJson({ ...asked });

/** What must be known of a customer on the list to decide whether they are told, and how. */
export interface AffectedCustomer extends Reach {
  /** They asked not to hear how things go, or of problems. */
  readonly wantsNone: boolean;
  /** They told us of it themselves, by a contact or a complaint. */
  readonly inTouch: boolean;
  /** What is done with their data is restricted, or they cannot be known any more. */
  readonly restricted: boolean;
}

/** Why somebody is not told; each in words for whoever sees the figures. */
export const notToldBecause = {
  'wants-none': 'asked not to be told',
  'in-touch': 'told us themselves and are answered there',
  restricted: 'have what is done with their data restricted',
  'by-hand': 'want a call or a letter, which a colleague does',
  'no-way': 'left no way to reach them',
  stopped: 'were not reached before it was stopped',
} as const;
export type NotToldBecause = keyof typeof notToldBecause;

export type WhetherTold =
  | { readonly told: true; readonly way: WayToTell; readonly audience: Audience }
  | { readonly told: false; readonly because: NotToldBecause };

/** Whether somebody is told now, and how. */
export function whetherTold(customer: AffectedCustomer, inTouch: InTouch, ways: ReadonlySet<string>): WhetherTold {
  if (customer.restricted) return { told: false, because: 'restricted' };
  if (customer.inTouch && inTouch === 'leave-out') return { told: false, because: 'in-touch' };
  if (customer.wantsNone) return { told: false, because: 'wants-none' };
  const way = wayToTell(customer, ways);
  if (!way) return { told: false, because: 'no-way' };
  if (way.byHand) return { told: false, because: 'by-hand' };
  return { told: true, way, audience: customer.inTouch && inTouch === 'own-words' ? 'in-touch' : 'affected' };
}

/** How many may be told in this minute: spread over the hour, and never more in an hour than was agreed. */
export const tellNow = (anHour: number, inLastHour: number): number =>
  Math.max(0, Math.min(Math.ceil(anHour / 60), anHour - inLastHour));
