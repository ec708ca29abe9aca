// A self-assessment as a document: a tagged PDF or a Word file with every question, what the organisation says and what the records
// say. One that is not signed off says on its face that it is a draft.
import type { Kysely } from 'kysely';
import { may, type PersonActor } from '#domain/actor.ts';
import { assessmentVerdicts } from '#domain/assessment/definition.ts';
import { dateInWords, day, dayOf, type Day } from '#domain/day.ts';
import { type Refusal, refuse } from '#domain/refusal.ts';
import type { Rules } from '#domain/rules.ts';
import type { LetterDocument, Passage } from '#platform/documents/document.ts';
import { letterPdf } from '#platform/documents/pdf.ts';
import { letterWord } from '#platform/documents/word.ts';
import type { DB } from '#platform/postgres/schema.gen.ts';
import { type Standing, standing, storedAssessments } from './stored-assessment.ts';

export const assessmentForms = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  word: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
} as const;
export type AssessmentForm = keyof typeof assessmentForms;

export interface AssessmentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface Wanted {
  readonly id: string;
  readonly form: AssessmentForm;
  readonly now: Date;
}

export async function assessmentFile(
  db: Kysely<DB>,
  actor: PersonActor,
  rules: Rules,
  { id, form, now }: Wanted,
): Promise<AssessmentFile | Refusal> {
  if (!may(actor, 'keep-rules')) return refuse('permission.missing');
  const stored = (await storedAssessments(db)).find((one) => one.id === id);
  const found = stored && (await standing(db, rules, stored, now));
  if (!found) return refuse('assessment.unknown');
  const document = assessmentDocument(found, dayOf(now, 'UTC'));
  const { type, ending } = assessmentForms[form];
  const bytes = form === 'word' ? await letterWord(document) : letterPdf(document);
  return { name: `${found.asked.name}, ${found.from} to ${found.to}.${ending}`, type, bytes };
}

export function assessmentDocument(found: Standing, today: Day): LetterDocument {
  const { asked, signed, organisation, from, to } = found;
  const dated = signed ? day(signed.on) : today;
  const told = signed
    ? `Signed off for ${asked.signedBy} by ${signed.name}, ${signed.role}, on ${dateInWords(day(signed.on))}. What the records say is as it was then.`
    : 'A draft: it is not signed off. What the records say is as it is today.';
  return {
    title: asked.name,
    author: organisation,
    language: found.language,
    dated,
    datedInWords: dateInWords(dated),
    from: [organisation],
    to: [],
    reference: `${dateInWords(from)} to ${dateInWords(to)}`,
    passages: [
      paragraph(`${asked.edition}.`),
      paragraph(told),
      ...asked.questions.flatMap((one) => questionPassages(found, one.id)),
    ],
    enclosed: [],
  };
}

const paragraph = (text: string): Passage => ({ kind: 'paragraph', inline: [{ text }] });
const labelled = (label: string, text: string): Passage[] =>
  text === '' ? [] : [{ kind: 'paragraph', inline: [{ text: `${label}: `, bold: true }, { text }] }];

function questionPassages({ asked, answers, says }: Standing, id: string): Passage[] {
  const question = asked.questions.find((one) => one.id === id);
  const answer = answers.find((one) => one.question === id);
  if (!question) return [];
  const figures = says.filter(({ evidence }) => question.evidenceFrom.includes(evidence));
  const cites = question.unconfirmed ? `${question.source} (our paraphrase, not compared with the source)` : question.source;
  return [
    { kind: 'heading', inline: [{ text: question.asks }] },
    paragraph(cites),
    ...labelled('Our answer', answer?.verdict ? assessmentVerdicts[answer.verdict] : 'Not answered yet'),
    ...labelled('In our words', answer?.words ?? ''),
    ...labelled('Our evidence', answer?.evidence ?? ''),
    figures.length === 0
      ? paragraph('Our records say nothing on this by themselves.')
      : {
          kind: 'list',
          numbered: false,
          items: figures.map(({ name, says: words }) => [{ text: `${name}: `, bold: true }, { text: words }]),
        },
  ];
}
