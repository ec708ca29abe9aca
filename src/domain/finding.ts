// A finding: what was found on one point, against the standard that should have been met, with reasons and the evidence it rests
// on. Invariant: nothing is found against a colleague who has not had their right of reply, and a changed finding says why it
// changed. Not the outcome of the whole complaint: that follows from all findings by the regime's rule (verdict.ts).
import type { Track } from './complaint.ts';
import type { PointFinding } from './overall-outcome.ts';
import { type Refusal, refuse } from './refusal.ts';

export const findingNames: Readonly<Record<PointFinding, string>> = {
  justified: 'Justified',
  partly: 'Partly justified',
  'not-justified': 'Not justified',
  withdrawn: 'Withdrawn by the customer',
  'cannot-decide': 'Cannot be decided',
  resolved: 'Settled without a finding',
};

/** These weigh what happened against a standard; the others do not reach one. */
const judging: ReadonlySet<PointFinding> = new Set(['justified', 'partly', 'not-justified']);
/** These say that something was wrong. */
const faulting: ReadonlySet<PointFinding> = new Set(['justified', 'partly']);

export const needsStandard = (verdict: PointFinding): boolean => judging.has(verdict);
export const faults = (verdict: PointFinding): boolean => faulting.has(verdict);

/** Whether the finding speaks of a colleague whom the complaint is about. */
export interface SpeaksOf {
  readonly person: string;
  readonly concerns: boolean;
}

export interface Finding {
  readonly verdict: PointFinding;
  readonly standard: string;
  readonly reasons: string;
  readonly evidence: readonly string[];
  readonly about: readonly SpeaksOf[];
}

export interface KnownForFinding {
  readonly track: Track;
  readonly pointWithdrawn: boolean;
  /** Evidence that stands: recorded and not struck. */
  readonly evidence: ReadonlySet<string>;
  /** The colleagues the complaint is about, and whether each has replied or need not. */
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly heard: boolean }[];
  /** The finding that stands now, where there is one. */
  readonly standing: Finding | undefined;
}

/** Why this cannot be found, or undefined when it can. `because`: why an earlier finding changes. */
export function whyNotFound(finding: Finding, known: KnownForFinding, because: string): Refusal | undefined {
  if (known.pointWithdrawn) return refuse('point.withdrawn');
  if (finding.evidence.some((id) => !known.evidence.has(id))) return refuse('evidence.unknown');
  const fields = missing(finding, known, because);
  if (Object.keys(fields).length > 0) return refuse('input.invalid', { fields });
  return unheard(finding, known);
}

function missing(finding: Finding, known: KnownForFinding, because: string): Record<string, string> {
  const judges = needsStandard(finding.verdict);
  const said = new Set(finding.about.map(({ person }) => person));
  return {
    ...(judges && finding.standard === ''
      ? { standard: 'Say what should have been done: the procedure, promise, code or law.' }
      : {}),
    ...(judges && finding.evidence.length === 0 && known.track === 'full-investigation'
      ? { evidence: 'Choose the evidence this rests on. A full investigation finds nothing without any.' }
      : {}),
    ...(known.standing && because === '' ? { because: 'Say why the finding changes. What it was is kept.' } : {}),
    ...Object.fromEntries(
      known.subjects
        .filter(({ id }) => !said.has(id))
        .map(({ id, name }) => [`about.${id}`, `Say whether this finding speaks of ${name}.`]),
    ),
  };
}

function unheard(finding: Finding, { subjects }: KnownForFinding): Refusal | undefined {
  if (!faults(finding.verdict)) return undefined;
  const spokenOf = new Set(finding.about.filter(({ concerns }) => concerns).map(({ person }) => person));
  const owed = subjects.find(({ id, heard }) => spokenOf.has(id) && !heard);
  return (
    owed &&
    refuse('finding.reply-owed', {
      words: `${owed.name} has not had their right of reply, so nothing is found against them yet. What you wrote is kept; ask for their reply, or say why it is not needed.`,
      facts: { person: owed.id },
    })
  );
}

/** Whether both say the same, so that recording the one after the other would change nothing. */
export function sameFinding(one: Finding, other: Finding): boolean {
  const sorted = ({ evidence, about, ...words }: Finding) =>
    JSON.stringify([
      words.verdict,
      words.standard,
      words.reasons,
      evidence.toSorted(),
      about.map(({ person, concerns }) => `${person} ${concerns}`).toSorted(),
    ]);
  return sorted(one) === sorted(other);
}
