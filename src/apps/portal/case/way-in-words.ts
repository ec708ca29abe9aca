// The message that carries a way in, in every language that has words for it: whoever it goes to is read it in their own.
import { wayInGaps, type WaysInWords } from '#domain/way-in.ts';
import { languageOf } from '../frame/language.ts';
import type { WordBook } from '../frame/words.ts';

const gaps = Object.fromEntries(wayInGaps.map((name) => [name, `{${name}}`]));

export const waysInWords = (book: WordBook): WaysInWords =>
  Object.fromEntries(
    [...book]
      .filter(([, { phrases }]) => phrases.has('case.way-in.text'))
      .map(([code]) => {
        const { say } = languageOf(book, code);
        return [code, { subject: say('case.way-in.subject', gaps), text: say('case.way-in.text', gaps) }];
      }),
  );
