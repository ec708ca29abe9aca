// Text with the words that were found marked, as pieces: never as HTML, so that nothing a customer wrote can become part of a page.
import { z } from 'zod';

export const MarkedWords = z.array(z.object({ text: z.string(), hit: z.boolean() }));
export type MarkedWords = z.output<typeof MarkedWords>;

// Characters of the private use area: the query takes them out of the text, then marks the words with them. The third stands for
// "<" meanwhile, because the database leaves out of its answer whatever looks like a tag.
export const hitStart = '\ue000';
export const hitEnd = '\ue001';
export const lessThan = '\ue002';

/** The pieces of a text in which the database marked what it found. */
export function markedWords(headline: string): MarkedWords {
  return headline
    .replaceAll(lessThan, '<')
    .split(hitStart)
    .flatMap((part, index) => {
      const end = index === 0 ? -1 : part.indexOf(hitEnd);
      const pieces =
        end < 0
          ? [{ text: part, hit: index > 0 }]
          : [
              { text: part.slice(0, end), hit: true },
              { text: part.slice(end + 1), hit: false },
            ];
      return pieces.filter(({ text }) => text !== '');
    });
}
