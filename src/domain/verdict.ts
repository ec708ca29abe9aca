// The verdict on a whole complaint, shown with why: it follows from what was found on each point by the roll-up of the regime's
// rules, and from nothing else. Until every point has its finding it is only what it would be, and says which are missing.
import { findingNames } from './finding.ts';
import { decidingCase, overallOutcome, type PointFinding, type RollUpCase } from './overall-outcome.ts';
import type { OutcomeRule, RulePack } from './rule-pack.ts';

export interface JudgedPoint {
  readonly position: number;
  readonly withdrawn: boolean;
  /** The verdict of the finding that stands. */
  readonly verdict: PointFinding | null;
}

export interface Verdict {
  /** Whether every point has its finding. */
  readonly complete: boolean;
  /** Positions of the points still to be found on. */
  readonly missing: readonly number[];
  /** By the pack's own outcomes; null while nothing is found. */
  readonly outcome: OutcomeRule | null;
  /** One or two sentences: what was found, and the rule that makes it this outcome. */
  readonly why: string;
}

/**
 * What counts for a point: a withdrawn one counts as withdrawn whatever was found on it, and one restored after "withdrawn" is
 * to be found on again.
 */
export function countsFor({ withdrawn, verdict }: JudgedPoint): PointFinding | null {
  if (withdrawn) return 'withdrawn';
  return verdict === 'withdrawn' ? null : verdict;
}

export function verdictOf(points: readonly JudgedPoint[], pack: Pick<RulePack, 'name' | 'outcomes' | 'rollUp'>): Verdict {
  const found = points.map((point) => ({ position: point.position, counts: countsFor(point) }));
  const findings = found.flatMap(({ counts }) => (counts === null ? [] : [counts]));
  const missing = found.filter(({ counts }) => counts === null).map(({ position }) => position);
  const id = overallOutcome(findings, pack.rollUp);
  if (id === null) return { complete: false, missing, outcome: null, why: 'Nothing is found on any point yet.' };
  const outcome = pack.outcomes.find((one) => one.id === id) ?? { id, name: id, countsAs: 'other' as const };
  const rule = ruleInWords(decidingCase(findings, pack.rollUp));
  const why = `${tally(found)} By the rules of ${pack.name}: ${rule}, so the whole is “${outcome.name.toLowerCase()}”.`;
  return { complete: missing.length === 0, missing, outcome, why };
}

function tally(found: readonly { position: number; counts: PointFinding | null }[]): string {
  const groups = Map.groupBy(found, ({ counts }) => counts);
  const said = [...groups].map(([counts, points]) => {
    const which = points.map(({ position }) => position);
    const what = counts === null ? 'not found on yet' : findingNames[counts].toLowerCase();
    return `${which.length === 1 ? 'point' : 'points'} ${listed(which.map(String), 'and')}: ${what}`;
  });
  const sentence = said.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function ruleInWords(by: RollUpCase | null): string {
  if (by === null) return 'none of the other cases fits';
  const among = (findings: readonly PointFinding[]): string =>
    listed(
      findings.map((finding) => findingNames[finding].toLowerCase()),
      'or',
    );
  const parts = [
    ...(by.every ? [`every point that stands is ${among(by.every)}`] : []),
    ...(by.some ? [`at least one point is ${among(by.some)}`] : []),
  ];
  return parts.length === 0 ? 'this holds always' : parts.join(', and ');
}

const listed = (parts: readonly string[], last: 'and' | 'or'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
