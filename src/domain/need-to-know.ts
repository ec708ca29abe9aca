// Need-to-know: a complaint that only people named for it may open, whatever their role or team. Somebody named can always
// name others, so the list is never without a person who is here and may do so. The person a complaint is about is never on it.
import { type Refusal, refuse } from './refusal.ts';

export interface Reader {
  readonly id: string;
  readonly kind: 'colleague' | 'integration';
  readonly state: 'invited' | 'active' | 'left';
  readonly isSubject: boolean;
  /** Holds the permission open-need-to-know, and so can name others. */
  readonly mayName: boolean;
}

const isActive = ({ kind, state, isSubject }: Reader): boolean => kind === 'colleague' && state === 'active' && !isSubject;

/** Whether these people may be the list. */
export function canBeReaders(readers: readonly Reader[]): Refusal | true {
  const unfit = readers.find((reader) => !isActive(reader));
  if (unfit?.isSubject) return refuse('reader.is-subject');
  if (unfit) return refuse('reader.not-here');
  return readers.some(({ mayName }) => mayName) ? true : refuse('reader.none-left');
}

/** Whether a person may be named as one the complaint is about: the list must stay able to name others without them. */
export function canBeSubject(person: string, needToKnow: boolean, readers: readonly Reader[]): Refusal | true {
  if (!needToKnow) return true;
  const left = readers.filter((reader) => reader.id !== person && isActive(reader));
  return left.some(({ mayName }) => mayName) ? true : refuse('reader.none-left');
}
