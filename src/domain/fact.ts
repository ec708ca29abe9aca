// A fact: something said to have happened, and whether both sides agree on it, dispute it, or it is established all the same by
// evidence. Facts are not findings: they say what happened, not whether it should have.
import { type Refusal, refuse } from './refusal.ts';

export const factStandings = {
  agreed: 'Agreed',
  disputed: 'Disputed',
  established: 'Established',
} as const;
export type FactStanding = keyof typeof factStandings;

export interface Fact {
  readonly text: string;
  readonly standing: FactStanding;
  /** What each side says where it is disputed; how it was established where it is. */
  readonly why: string;
  readonly evidence: readonly string[];
}

/** Why a fact cannot stand so: what is disputed needs both sides, what is established needs evidence or how. */
export function whyNotFact({ standing, why, evidence }: Fact, known: ReadonlySet<string>): Refusal | undefined {
  if (evidence.some((id) => !known.has(id))) return refuse('evidence.unknown');
  if (standing === 'disputed' && why === '')
    return refuse('input.invalid', { fields: { why: 'Say what each side says happened.' } });
  if (standing === 'established' && why === '' && evidence.length === 0)
    return refuse('input.invalid', { fields: { why: 'Say how it was established, or choose the evidence that shows it.' } });
  return undefined;
}
