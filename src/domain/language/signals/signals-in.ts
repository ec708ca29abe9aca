// Reads a contact for the signs that it is, or may become, a complaint: how likely, and which of the customer's own words say so.
// A sign is for a colleague to look at; it decides nothing about anybody.
import { conversationCues } from './conversation-cues.ts';
import { lastWordsOf, type Turn } from './conversation.ts';
import { type Cue, type CueFound, cueInWords } from './cue.ts';
import { cuesIn } from './cues-in.ts';
import { isEnglish } from './english.ts';
import type { SignalsModel } from './model.ts';
import { ownWords } from './own-words.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Shown } from './shown.ts';
import { type Scored, type Scorer, scorerOf } from './scorer.ts';

export interface Signals {
  /** Probability from 0 to 1 that the text is a complaint; null where the language is not known. */
  readonly complaint: number | null;
  readonly dissatisfaction: number | null;
  readonly cues: readonly Shown[];
  readonly language: 'en' | 'unknown';
}

export type SignalsReader = (contact: string | readonly Turn[]) => Signals;

/** A reader of signals: made once, it reads one contact after another. */
export function signalsReader(model: SignalsModel): SignalsReader {
  const score = scorerOf(model);
  return (contact) => {
    const said = typeof contact === 'string' ? { text: contact, named: [] } : lastWordsOf(contact);
    if (!said) return { complaint: null, dissatisfaction: null, cues: [], language: 'unknown' };
    const { pieces, found, scored } = readingOf(said, score);
    const cues = found.map(({ cue, from, to }): Shown => ({ cue, span: [from, to], why: cueInWords[cue] }));
    if (!scored) return { complaint: null, dissatisfaction: null, cues, language: 'unknown' };
    return {
      complaint: scored.complaint,
      dissatisfaction: scored.dissatisfaction,
      cues: [...cues, ...conversationCues(said), ...tellingWords(said.text, pieces, scored)],
      language: 'en',
    };
  };
}

interface Said {
  readonly text: string;
  readonly named: readonly string[];
}

interface Reading {
  readonly pieces: readonly Piece[];
  readonly found: readonly CueFound[];
  /** Undefined where the language is not known. */
  readonly scored: Scored | undefined;
}

/** What a customer's words are read as: their own words alone, praise that is not meant left out, and taken at their word. */
export function readingOf({ text, named }: Said, score: Scorer): Reading {
  const own = ownWords(text);
  const found = cuesIn(own);
  const pieces = piecesOf(withoutMockPraise(own, found));
  if (!isEnglish(pieces)) return { pieces, found, scored: undefined };
  const names = new Set(found.map(({ cue }) => cue));
  const scored = score(pieces, [...named, ...[...names].map((cue) => `cue ${cue}`)], explainedFrom);
  return { pieces, found, scored: takenAtTheirWord(scored, names) };
}

function takenAtTheirWord(scored: Scored, says: ReadonlySet<Cue>): Scored {
  return {
    complaint: Math.max(scored.complaint, says.has('says-complaint') ? complaintWhereSaid : 0),
    dissatisfaction: Math.max(scored.dissatisfaction, says.has('says-unhappy') ? unhappyWhereSaid : 0),
    adds: scored.adds,
  };
}

/** The text with blanks for praise that is not meant, so that it does not count as praise. */
function withoutMockPraise(text: string, cues: readonly CueFound[]): string {
  return cues
    .filter(({ cue }) => cue === 'mock-praise')
    .reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
}

const mostWords = 3;
/**
 * Whoever says in as many words that it is a complaint, or that they are unhappy, is taken at their word, whatever else the words are
 * like: of the texts that say so and were judged by people, so many were.
 */
const complaintWhereSaid = 0.9;
const unhappyWhereSaid = 0.8;
/** Nobody asks why a contact is read as nothing. */
const explainedFrom = 0.3;

/** The words that add most to the score, where it is high enough that somebody will ask why. Neighbours are shown as one. */
function tellingWords(text: string, pieces: readonly Piece[], { adds }: Scored): Shown[] {
  const strongest = [...adds.keys()]
    .filter((index) => (adds[index] as number) > 0 && isWord(pieces[index] as Piece))
    .toSorted((a, b) => (adds[b] as number) - (adds[a] as number))
    .slice(0, mostWords)
    .toSorted((a, b) => a - b);
  const shown: Shown[] = [];
  let open: [number, number] | undefined;
  let before = -2;
  for (const index of strongest) {
    const { from, to } = pieces[index] as Piece;
    if (open && index === before + 1) open[1] = to;
    else shown.push({ cue: 'words', span: (open = [from, to]), why: '' });
    before = index;
  }
  return shown.map(({ cue, span }) => ({
    cue,
    span,
    why: `“${text.slice(...span)}” is read often where customers are dissatisfied`,
  }));
}

function isWord({ form }: Piece): boolean {
  return /[\p{L}?!]/u.test(form) && form !== '_url_';
}
