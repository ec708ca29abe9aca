// The part of a customer's words that a list shows: around the first words that show a sign, with the places of all that fall into it.
export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface Excerpt {
  readonly text: string;
  readonly marks: readonly Place[];
}

const before = 80;
const length = 260;

/** At most 260 characters and the dots that say there is more. Places are those within the text that is given back. */
export function excerptOf(text: string, marks: readonly Place[]): Excerpt {
  const first = marks.length === 0 ? 0 : Math.min(...marks.map(({ from }) => from));
  const wanted = text.length <= length ? 0 : Math.max(0, Math.min(first - before, text.length - length));
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted;
  const cut = text.slice(start, start + length);
  const lead = start > 0 ? '… ' : '';
  const shift = lead.length - start;
  return {
    text: `${lead}${cut}${start + length < text.length ? ' …' : ''}`,
    marks: marks
      .filter(({ from, to }) => from >= start && to <= start + cut.length)
      .map(({ from, to }) => ({ from: from + shift, to: to + shift })),
  };
}
