// Reads a contact for the signs that it is, or may become, a complaint: how likely, and which of the customer's own words say so.
// A sign is for a colleague to look at; it decides nothing about anybody.
import { conversationCues } from './conversation-cues.ts';
import { lastWordsOf, type Turn } from './conversation.ts';
import { type CueFound, cueInWords } from './cue.ts';
import { cuesIn } from './cues-in.ts';
import { isEnglish } from './english.ts';
import type { SignalsModel } from './model.ts';
import { ownWords } from './own-words.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Shown } from './shown.ts';
import { type Scored, scorerOf } from './scorer.ts';

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
    const own = ownWords(said.text);
    const found = cuesIn(own);
    const pieces = piecesOf(withoutMockPraise(own, found));
    const cues = found.map(({ cue, from, to }): Shown => ({ cue, span: [from, to], why: cueInWords[cue] }));
    if (!isEnglish(pieces)) return { complaint: null, dissatisfaction: null, cues, language: 'unknown' };
    const named = [...said.named, ...new Set(cues.map(({ cue }) => `cue ${cue}`))];
    const scored = score(pieces, named, explainedFrom);
    const saysSo = cues.some(({ cue }) => cue === 'says-complaint');
    return {
      complaint: saysSo ? Math.max(scored.complaint, atLeastWhereSaid) : scored.complaint,
      dissatisfaction: scored.dissatisfaction,
      cues: [...cues, ...conversationCues(said), ...tellingWords(said.text, pieces, scored)],
      language: 'en',
    };
  };
}

/** The text with blanks for praise that is not meant, so that it does not count as praise. */
function withoutMockPraise(text: string, cues: readonly CueFound[]): string {
  return cues
    .filter(({ cue }) => cue === 'mock-praise')
    .reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
}

const mostWords = 3;
/** Whoever says in as many words that it is a complaint is taken at their word, whatever else the words are like. */
const atLeastWhereSaid = 0.9;
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
