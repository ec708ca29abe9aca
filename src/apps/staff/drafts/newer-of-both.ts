// Which of two drafts to go on with: the one on this device or the one on the server. The other is never thrown away unseen
// when both have grown since they were last the same.
import type { KeptHere } from './kept-here.ts';

export interface KeptThere {
  readonly body: unknown;
  readonly keptAt: string;
}

export type Choice =
  | { readonly use: 'neither' }
  | { readonly use: 'here'; readonly other?: KeptThere }
  | { readonly use: 'there'; readonly other?: KeptHere }
  /** It was sent or let go of from another device. */
  | { readonly use: 'gone' };

export function newerOfBoth(here: KeptHere | null, there: KeptThere | null): Choice {
  if (here === null) return there === null ? { use: 'neither' } : { use: 'there' };
  if (there === null) return here.sent ? { use: 'gone' } : { use: 'here' };
  if (here.base === there.keptAt) return { use: 'here' };
  if (here.sent) return { use: 'there' };
  return Date.parse(here.at) >= Date.parse(there.keptAt) ? { use: 'here', other: there } : { use: 'there', other: here };
}
