// What stands at the end of the subject of every e-mail about a complaint: its reference and a short hash that only we make, as in
// “[C-26-04F7K k7f3q9wd2m]”. An answer that carries it belongs to that complaint, even where the mail program lost the other
// marks. The reference alone proves nothing: anybody may have read it.
import { readReference } from '../reference.ts';

export interface SubjectToken {
  readonly reference: string;
  readonly hash: string;
}

/** The purpose the hash is made for, and its letters: 49 bits, one to try each message. */
export const subjectTokenPurpose = 'subject token';
export const subjectTokenLetters = 10;

const longestSubject = 180;

/** The subject with its token, cut so that the token is never lost. Line breaks, which would begin another header, become spaces. */
export function withSubjectToken(subject: string, { reference, hash }: SubjectToken): string {
  const token = `[${reference} ${hash}]`;
  const bare = oneLine(subject).replaceAll(tokenPattern, '').replaceAll(/\s+/g, ' ').trim();
  return `${bare.slice(0, longestSubject).trimEnd()} ${token}`.trimStart();
}

// Mail programs fold lines, so any space may be several, or a line break.
const tokenPattern = /\[\s*([a-z\d-]{8,14})\s+([a-hj-km-np-z2-9]{10})\s*\]/gi;

/** Every token in a subject, last first: the one put there last. Whether its hash is ours is asked elsewhere. */
export function subjectTokens(subject: string): SubjectToken[] {
  return [...subject.matchAll(tokenPattern)]
    .flatMap(([, typed = '', hash = '']) => {
      const reference = readReference(typed);
      return reference === undefined ? [] : [{ reference, hash: hash.toLowerCase() }];
    })
    .toReversed();
}

export const oneLine = (words: string): string => words.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
