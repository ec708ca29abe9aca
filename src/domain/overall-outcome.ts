// The outcome of a whole complaint from the findings on its points, by the regime's own rule.
// Invariant: points withdrawn do not decide, unless every point was. Not the finding itself, nor any payment:
// money offered without a finding never turns a complaint upheld here.

export const POINT_FINDINGS = ['justified', 'partly', 'not-justified', 'withdrawn', 'cannot-decide', 'resolved'] as const;
export type PointFinding = (typeof POINT_FINDINGS)[number];

/** The first case that fits decides. `every`: all points are among these; `some`: at least one is. */
export type RollUpCase = {
  readonly every?: readonly PointFinding[] | undefined;
  readonly some?: readonly PointFinding[] | undefined;
  readonly outcome: string;
};
export type RollUp = { readonly cases: readonly RollUpCase[]; readonly otherwise: string };

/** The id of the outcome, or null while there is no finding to go by. */
export function overallOutcome(findings: readonly PointFinding[], rollUp: RollUp): string | null {
  if (findings.length === 0) return null;
  return decidingCase(findings, rollUp)?.outcome ?? rollUp.otherwise;
}

/** The case that decides; null where none fits and the outcome is what remains otherwise. */
export function decidingCase(findings: readonly PointFinding[], rollUp: RollUp): RollUpCase | null {
  const standing = findings.filter((finding) => finding !== 'withdrawn');
  const deciding = standing.length === 0 ? findings : standing;
  const fits = ({ every, some }: RollUpCase) =>
    (every === undefined || deciding.every((finding) => every.includes(finding))) &&
    (some === undefined || deciding.some((finding) => some.includes(finding)));
  return rollUp.cases.find(fits) ?? null;
}
