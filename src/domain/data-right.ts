// The rights somebody has over the data kept on them: a copy, correcting, objecting, restricting, erasing. What is decided, carried out
// and answered of each, in which order. Invariant: nothing is carried out that was not decided with reasons, and nothing is answered
// while what was granted is not done. UK GDPR, articles 15 to 19, 21. Not the copy itself: that is data-request.ts.
import type { RefusalCode } from './refusal.ts';

export const dataRights = {
  access: 'A copy of what is kept on them',
  rectification: 'Correct what is wrong about them',
  objection: 'Object to what we do with it',
  restriction: 'Keep it, and do nothing else with it',
  erasure: 'Erase what is kept on them',
} as const;
export type DataRight = keyof typeof dataRights;
export const dataRightNames = Object.keys(dataRights) as [DataRight, ...DataRight[]];

/** All but the copy, which is collected and handed over in place of being decided. */
export type DecidedRight = Exclude<DataRight, 'access'>;

export const rightsDecisions = {
  granted: 'We do what they ask',
  partly: 'We do part of what they ask',
  declined: 'We do not do what they ask',
} as const;
export type RightsDecision = keyof typeof rightsDecisions;
export const rightsDecisionNames = Object.keys(rightsDecisions) as [RightsDecision, ...RightsDecision[]];

/** UK GDPR, article 18(1)(a) to (d). */
export const restrictionGrounds = {
  'accuracy-contested': 'They say that it is wrong, until we have looked',
  unlawful: 'We may not have it, and they want it kept rather than erased',
  'needed-for-claims': 'We need it no longer, and they need it for a legal claim',
  'objection-pending': 'They object, until it is known whose reasons weigh more',
} as const;
export type RestrictionGround = keyof typeof restrictionGrounds;
export const restrictionGroundNames = Object.keys(restrictionGrounds) as [RestrictionGround, ...RestrictionGround[]];

/** What of a request decides what may be done with it next. */
export interface RightsCase {
  readonly kind: DataRight;
  readonly open: boolean;
  readonly identityKnown: boolean;
  readonly decision: RightsDecision | null;
  readonly carriedOut: boolean;
  /** Complaints on which a restriction made for this request stands. */
  readonly restricted: number;
}

const isGranted = ({ decision }: RightsCase): boolean => decision === 'granted' || decision === 'partly';

export type RightsDeed = 'decide' | 'carry-out' | 'restrict' | 'lift' | 'answer';

/** Why it may not be done now; undefined when it may. */
export function whyNotRight(deed: RightsDeed, of: RightsCase): RefusalCode | undefined {
  if (of.kind === 'access') return 'data-right.is-copy';
  // A restriction outlasts the request it was made for, so that it can be lifted long after.
  if (deed === 'lift') return of.restricted > 0 ? undefined : 'data-right.not-restricted';
  if (!of.open) return 'data-request.ended';
  if (!of.identityKnown) return 'data-right.identity';
  if (deed === 'decide') return of.carriedOut ? 'data-right.carried-out' : undefined;
  if (deed === 'carry-out') return whyNotCarriedOut(of);
  if (deed === 'restrict') return of.kind === 'restriction' && !isGranted(of) ? 'data-right.not-granted' : undefined;
  return whyNotAnswered(of);
}

function whyNotCarriedOut(of: RightsCase): RefusalCode | undefined {
  if (!isGranted(of)) return 'data-right.not-granted';
  if (of.carriedOut) return 'data-right.carried-out';
  return of.kind === 'restriction' && of.restricted === 0 ? 'data-right.not-restricted' : undefined;
}

function whyNotAnswered(of: RightsCase): RefusalCode | undefined {
  if (of.decision === null) return 'data-right.undecided';
  if (isGranted(of) && !of.carriedOut) return 'data-right.not-carried-out';
  const done = of.kind === 'rectification' || (of.decision === 'declined' && of.kind !== 'erasure');
  return done && of.restricted > 0 ? 'data-right.still-restricted' : undefined;
}

const deeds: readonly RightsDeed[] = ['decide', 'carry-out', 'restrict', 'lift', 'answer'];

export const allowedRights = (of: RightsCase): RightsDeed[] => deeds.filter((deed) => whyNotRight(deed, of) === undefined);

/** What has to be told when we do not do all of what somebody asked: UK GDPR, article 12(4). */
export const toldWhenDeclined =
  'Tell them why, that they may complain to the data protection authority, and that they may go to court, within the time to answer.';
