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
import { tellingWords } from './shown-words.ts';

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
    return said ? signalsOf(said, score) : { complaint: null, dissatisfaction: null, cues: [], language: 'unknown' };
  };
}

/** What a customer's words are read as, and why. */
export function signalsOf(said: Said, score: Scorer): Signals {
  const { pieces, found, scored } = readingOf(said, score);
  const cues = found.map(({ cue, from, to }): Shown => ({ cue, span: [from, to], why: cueInWords[cue] }));
  if (!scored) return { complaint: null, dissatisfaction: null, cues, language: 'unknown' };
  return {
    complaint: scored.complaint,
    dissatisfaction: scored.dissatisfaction,
    cues: [...cues, ...conversationCues(said), ...tellingWords(said.text, pieces, scored.adds)],
    language: 'en',
  };
}

export interface Said {
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

/**
 * Whoever says in as many words that it is a complaint, or that they are unhappy, is taken at their word, whatever else the words are
 * like: of the texts that say so and were judged by people, so many were.
 */
const complaintWhereSaid = 0.9;
const unhappyWhereSaid = 0.8;
/** Nobody asks why a contact is read as nothing. */
const explainedFrom = 0.3;
