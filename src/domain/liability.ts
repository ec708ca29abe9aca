// Liability: whether we accept that we are answerable in law, and for what. It is its own decision, made on a proposal that says
// what it would cost and whether the insurer was told. An apology never makes it: saying sorry is not saying we were negligent
// (Compensation Act 2006, s. 2). Only an admission needs authority; to keep one's position needs none.
export const liabilityPositions = {
  admitted: 'We accept liability',
  'not-admitted': 'We do not accept liability',
  reserved: 'We leave the question open',
} as const;
export type LiabilityPosition = keyof typeof liabilityPositions;

export const insurerStandings = {
  'not-needed': 'No insurer is concerned',
  told: 'The insurer has been told',
  agreed: 'The insurer has agreed',
} as const;
export type InsurerStanding = keyof typeof insurerStandings;

/** Whether a position needs authority, and is therefore weighed by its cost. */
export interface LiabilityContent {
  readonly id: string;
  readonly position: LiabilityPosition;
  readonly ofWhat: string;
  readonly reason: string;
  /** What an admission would cost, in minor units. */
  readonly cost: number;
  readonly currency: string;
  readonly insurer: InsurerStanding;
}

/** What an approval of a position covers of it. */
export const positionAsApproved = ({ id, position, ofWhat, reason, cost, currency, insurer }: LiabilityContent): object => ({
  id,
  position,
  ofWhat,
  reason,
  cost,
  currency,
  insurer,
});

/** What a position weighs: its cost where it is an admission. */
export const liabilityWeight = ({ position, cost }: LiabilityContent): number | null => (needsAuthority(position) ? cost : null);

export const needsAuthority = (position: LiabilityPosition): boolean => position === 'admitted';
