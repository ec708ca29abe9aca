// Promises in a text that the register does not hold: "we will" with a deed, and no promise there that says as much. A promise
// to answer is kept by the clocks, and "if …, we will" promises nothing yet.
import type { Remark } from './remark.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

const PROMISE =
  /\b(?:we|I|our \p{L}+|(?:an?|the) \p{L}+(?: \p{L}+)?)(?: will|['’]ll| shall| (?:are|am|is) going to| (?:promise|undertake|guarantee|commit) to)\b(?! not\b| be able\b)/iu;
/** What comes to the customer is a promise too, unless it is our answer. */
const THEY_GET =
  /\byou(?: will|['’]ll| shall) (?:receive|get|be (?:sent|visited|paid|refunded|credited|called|contacted))\b(?![^.!?\n]{0,30}\b(?:answer|response|letter|reply|decision)\b)/iu;
const CONDITIONAL = /^(?:if|where|should|unless)\b|\b(?:tell|ask|write to|call|contact) us and\b|\bif (?:we|you)\b|\bunless\b/i;
const OUR_ANSWER =
  /\b(?:will|['’]ll|shall) (?:then |now |also |of course )?(?:not |never )?(?:look (?:into|at)|investigate|consider|review|write|reply|answer|respond|tell|let you know|keep you|send you (?:our|a|the) (?:final )?(?:response|answer|letter|reply)|explain|need|have|be (?:able|in touch|sorry))\b/i;
const A_DAY =
  /\b(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|within (?:\d+|\p{L}+) (?:working )?(?:days?|weeks?|hours?|months?))\b/iu;
const SMALL = new Set([
  'will',
  'shall',
  'your',
  'you',
  'the',
  'and',
  'for',
  'that',
  'this',
  'with',
  'our',
  'from',
  'have',
  'been',
  'are',
  'promise',
]);

/** `promised`: what the register holds. `days`: dates in words that clocks already keep, such as the day of our answer. */
export function promisesIn(text: string, promised: readonly string[], days: readonly string[] = []): Remark[] {
  return sentencesOf(text).flatMap(({ from, text: sentence }): Remark[] => {
    const match = PROMISE.exec(sentence) ?? THEY_GET.exec(sentence);
    if (match === null || CONDITIONAL.test(sentence)) return [];
    if (OUR_ANSWER.test(sentence) && (!A_DAY.test(sentence) || days.some((day) => sentence.includes(day)))) return [];
    const deed = sentence.slice(match.index);
    if (promised.some((one) => saysTheSame(deed, one))) return [];
    return [
      {
        kind: 'promise',
        from: from + match.index,
        to: from + sentence.length,
        found: deed,
        why: 'This is a promise, and the register does not hold it. Add it there with an owner and a day, or leave it out.',
      },
    ];
  });
}

/** Half of the words that matter in the shorter of the two stand in the other. */
function saysTheSame(deed: string, promise: string): boolean {
  const [a, b] = [telling(deed), telling(promise)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size === 0) return false;
  const shared = [...few].filter((word) => many.has(word)).length;
  return shared >= 2 && shared * 2 >= few.size;
}

const telling = (text: string): Set<string> =>
  new Set(
    wordsOf(text.toLowerCase())
      .filter((word) => word.length > 2 && !SMALL.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/, '')),
  );
