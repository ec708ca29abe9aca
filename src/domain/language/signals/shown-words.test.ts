// Which of the customer’s words are shown as the reason, and how they are made into phrases.
import { describe, expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';
import { tellingWords } from './shown-words.ts';

const shown = (text: string, adds: Readonly<Record<string, number>>): string[] => {
  const pieces = piecesOf(text);
  const found = tellingWords(
    text,
    pieces,
    Float64Array.from(pieces, ({ form }) => adds[form] ?? 0),
  );
  return found.map(({ span }) => text.slice(...span));
};

describe('Showing the words that are the reason', () => {
  it('shows neighbours as one phrase, and goes over one word between them that says nothing against it', () => {
    expect(shown('You lost my parcel, and nobody ever answered', { lost: 1, parcel: 0.8, nobody: 0.9, answered: 0.9 })).toEqual([
      'lost my parcel',
      'nobody ever answered',
    ]);
    expect(shown('You lost lovely parcels', { lost: 1, lovely: -0.5, parcels: 0.8 })).toEqual(['lost', 'parcels']);
  });

  it('leaves out words that add little beside the strongest, and words that say nothing by themselves', () => {
    expect(shown('The notice was rude', { the: 0.9, notice: 0.1, was: 0.8, rude: 1 })).toEqual(['rude']);
    expect(shown('It was at nine', { it: 0.4, was: 0.8 })).toEqual([]);
  });

  it('shows three phrases at the most, those that add most, in the order of the text', () => {
    const text = 'late today, broken again today, rude today, dirty today';
    expect(shown(text, { late: 0.5, broken: 0.9, again: 0.3, rude: 0.6, dirty: 0.7 })).toEqual(['broken', 'rude', 'dirty']);
  });

  it('shows nothing where nobody will ask why', () => {
    expect(tellingWords('late and rude', piecesOf('late and rude'), new Float64Array(0))).toEqual([]);
  });
});
