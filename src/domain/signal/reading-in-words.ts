// What the model read in a contact, in words and never as a number: whether it reads like a complaint and how the customer sounds.
// Words, not a verdict: somebody looks before anything is done.
import { type Cue, cueInWords } from '../language/signals/cue.ts';

const from = [0.8, 0.5, 0.25] as const;

const complaint = [
  'It reads like a complaint.',
  'It reads more like a complaint than not.',
  'It may be on its way to a complaint.',
] as const;
const mood = ['They sound dissatisfied.', 'They sound rather dissatisfied.', 'They may be a little dissatisfied.'] as const;

const at = (words: readonly string[], probability: number): string | undefined =>
  words[from.findIndex((least) => probability >= least)];

/** One or two sentences; of a language the model does not know, that it does not. */
export function readingInWords(reading: { readonly complaint: number | null; readonly dissatisfaction: number | null }): string[] {
  if (reading.complaint === null || reading.dissatisfaction === null)
    return ['It is not in English, so only its circumstances and some plain words were looked at.'];
  const says = [at(complaint, reading.complaint), at(mood, reading.dissatisfaction)].filter((words) => words !== undefined);
  return says.length > 0 ? says : ['Nothing in the words speaks of dissatisfaction.'];
}

const isCue = (name: string): name is Cue => Object.hasOwn(cueInWords, name);

/** Why these words are marked. */
export function markInWords(cue: string): string {
  if (isCue(cue)) return cueInWords[cue];
  return cue === 'words' ? 'is read often where customers are dissatisfied' : 'shows in the course of the conversation';
}
