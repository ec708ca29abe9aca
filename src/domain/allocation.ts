// Who may be given a complaint. The same guard stands behind giving, taking, transferring and sharing out, and behind the lists
// from which people choose, so that no way of giving is laxer than another.
//   Nobody is given a complaint about themselves, or one they decided at an earlier level.
//   Nobody is given work while they are away, and nobody a complaint they could not open.
import { dateInWords, day } from './day.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What decides whether one person may be given one complaint. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  /** The last day away, YYYY-MM-DD. */
  readonly absentUntil: string | null;
  readonly mayHandle: boolean;
  readonly isSubject: boolean;
  readonly decidedBefore: boolean;
  /** False for a need-to-know complaint that is not open to them by name. */
  readonly mayOpen: boolean;
}

/** Why the person cannot be given it; undefined when they can. `today` is the organisation's day. */
export function whyNotGiven(candidate: Candidate, today: string): Refusal | undefined {
  const { id, name, absentUntil } = candidate;
  const facts = { person: id };
  if (!candidate.active)
    return refuse('handler.has-left', {
      words: `${name} no longer works here or has not yet joined. Choose somebody else.`,
      facts,
    });
  if (!candidate.mayHandle)
    return refuse('handler.does-not-handle', {
      words: `${name}’s roles do not include handling complaints. Choose a handler, or ask an administrator.`,
      facts,
    });
  if (candidate.isSubject) return refuse('handler.is-subject', { facts });
  if (candidate.decidedBefore)
    return refuse('handler.decided-before', {
      words: `${name} decided this complaint at an earlier stage, so somebody else must look at it now.`,
      facts,
    });
  if (!candidate.mayOpen)
    return refuse('handler.cannot-open', {
      words: `This complaint is need-to-know and is not open to ${name}. Open it to them first, or choose somebody else.`,
      facts,
    });
  if (absentUntil !== null && absentUntil >= today)
    return refuse('handler.absent', {
      words: `${name} is away until ${dateInWords(day(absentUntil))}. Choose somebody else.`,
      facts: { ...facts, absentUntil },
    });
  return undefined;
}

/** The same guard when somebody takes a complaint themselves: whoever is here to take it is not away. */
export function whyNotTaken(candidate: Candidate): Refusal | undefined {
  return whyNotGiven({ ...candidate, absentUntil: null }, '');
}
