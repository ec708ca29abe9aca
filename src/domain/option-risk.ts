// The risk of an option, in six kinds: how likely it is and how bad it would be, one to five each, what lessens it, and what is
// left then. The score is their product; the level is a word for it, so that no risk is told by colour alone.
export const riskKinds = {
  legal: 'Legal and liability',
  regulatory: 'Regulatory',
  financial: 'Financial',
  reputational: 'Reputation',
  precedent: 'Precedent',
  customer: 'Harm to the customer',
} as const;
export type RiskKind = keyof typeof riskKinds;

/** One to five, as people say them. */
export const likelihoods = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;
export const impacts = ['Slight', 'Minor', 'Moderate', 'Major', 'Severe'] as const;

export interface Rating {
  readonly likelihood: number;
  readonly impact: number;
}

export interface Risk extends Rating {
  readonly kind: RiskKind;
  readonly says: string;
  readonly mitigation: string;
  readonly residual: Rating;
}

export const score = ({ likelihood, impact }: Rating): number => likelihood * impact;

export const riskLevels = ['low', 'medium', 'high', 'very high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** Bands of the 5×5 matrix, the usual ones: to 4 low, to 9 medium, to 15 high, above that very high. */
export function levelOf(rating: Rating): RiskLevel {
  const value = score(rating);
  if (value <= 4) return 'low';
  if (value <= 9) return 'medium';
  return value <= 15 ? 'high' : 'very high';
}

/** 'high: likely (4) × moderate (3) = 12'. */
export function ratingInWords(rating: Rating): string {
  const { likelihood, impact } = rating;
  const likely = (likelihoods[likelihood - 1] ?? '').toLowerCase();
  const bad = (impacts[impact - 1] ?? '').toLowerCase();
  return `${levelOf(rating)}: ${likely} (${likelihood}) × ${bad} (${impact}) = ${score(rating)}`;
}

/** What is left after mitigation is not more than there was. */
export const isLess = (residual: Rating, before: Rating): boolean =>
  residual.likelihood <= before.likelihood && residual.impact <= before.impact;
