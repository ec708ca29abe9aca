// What is assessed: the questions of a code as its rule pack has them, with what in the records answers each. Data, dated and cited.
import type { Citation } from '../citation.ts';
import type { RulePack } from '../rule-pack.ts';

export interface AssessedQuestion extends Citation {
  readonly id: string;
  readonly asks: string;
  readonly evidenceFrom: readonly string[];
}

/** What is asked, kept with a signed assessment as it was asked. */
export interface AssessmentLayout {
  readonly name: string;
  readonly edition: string;
  readonly signedBy: string;
  readonly questions: readonly AssessedQuestion[];
}

/** Null for a pack that nobody assesses themselves against. */
export function layoutOf(pack: RulePack): AssessmentLayout | null {
  if (pack.assessment === null) return null;
  const { name, edition, signedBy } = pack.assessment;
  return { name, edition, signedBy, questions: pack.selfAssessment };
}

export const assessmentVerdicts = {
  comply: 'We comply',
  'not-yet': 'Not yet',
  'does-not-apply': 'Does not apply',
} as const;
export type AssessmentVerdict = keyof typeof assessmentVerdicts;

export interface AssessmentAnswer {
  readonly question: string;
  readonly verdict: AssessmentVerdict | null;
  readonly words: string;
  readonly evidence: string;
}

/** What keeps an assessment from being signed off: questions without a verdict, and verdicts that need a reason and have none. */
export function whatLacks(questions: readonly { readonly id: string }[], answers: readonly AssessmentAnswer[]): string[] {
  const found = new Map(answers.map((answer) => [answer.question, answer]));
  return questions.filter(({ id }) => lacks(found.get(id))).map(({ id }) => id);
}

const lacks = (answer: AssessmentAnswer | undefined): boolean =>
  answer?.verdict == null || (answer.verdict !== 'comply' && answer.words.trim() === '');

export interface QuestionsMoved {
  /** Ids of questions that the rules ask now and this assessment does not. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Asked in other words, by another source, or shown beside other evidence. */
  readonly reworded: readonly string[];
  /** The edition the rules have now. */
  readonly edition: string;
}

/** What the rules ask otherwise since the assessment took its questions up; null where nothing is. */
export function questionsMoved(asked: AssessmentLayout, now: AssessmentLayout): QuestionsMoved | null {
  const before = new Map(asked.questions.map((one) => [one.id, one]));
  const after = new Map(now.questions.map((one) => [one.id, one]));
  const added = [...after.keys()].filter((id) => !before.has(id));
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const reworded = [...after].flatMap(([id, one]) => {
    const was = before.get(id);
    return was && said(was) !== said(one) ? [id] : [];
  });
  const moved = added.length + removed.length + reworded.length > 0 || asked.edition !== now.edition;
  return moved ? { added, removed, reworded, edition: now.edition } : null;
}

const said = ({ asks, source, evidenceFrom }: AssessedQuestion): string => [asks, source, ...evidenceFrom].join('\n');
