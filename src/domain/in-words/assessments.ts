// What happened to self-assessments, told in sentences.
import { type AssessmentVerdict, assessmentVerdicts } from '../assessment/definition.ts';
import { dateInWords, parseDay } from '../day.ts';
import type { assessmentHappenings } from '../happenings/assessments.ts';
import { counted, inSentence, type Sentences } from './say.ts';

const dayOf = (text: string): string => {
  const read = parseDay(text);
  return read === null ? text : dateInWords(read);
};

const which = ({ name, from, to }: { name: string; from: string; to: string }): string =>
  `the ${inSentence(name)} for ${dayOf(from)} to ${dayOf(to)}`;

export const assessmentSentences: Sentences<keyof typeof assessmentHappenings> = {
  'assessment-begun': (facts) => `began ${which(facts)}`,
  'assessment-answered': ({ question, verdict, ...facts }) =>
    `answered question ${question} of ${which(facts)}${verdict === null ? '' : `: “${assessmentVerdicts[verdict as AssessmentVerdict]}”`}`,
  'assessment-signed': (facts) =>
    `noted that ${which(facts)} was signed off on ${dayOf(facts.on)}, with ${counted(facts.questions, 'question', 'questions')}`,
  'assessment-questions-taken-up': ({ added, removed, reworded, ...facts }) =>
    `took up the questions as they are now asked in ${which(facts)}: ${added} new, ${removed} asked no longer, ${reworded} reworded`,
  'assessment-copied': ({ form, ...facts }) => `took a copy of ${which(facts)} as a ${form === 'pdf' ? 'PDF' : 'Word file'}`,
  'assessment-published': ({ shown, ...facts }) => `${shown ? 'published' : 'took off the public pages'} ${which(facts)}`,
};
