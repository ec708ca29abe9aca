// A refusal is an answer, not an error: it says what was asked for and cannot be done, by which rule, what was kept and what
// to do instead. Its code is stable, so that screens and integrations can act on it. Bugs and broken machinery are
// exceptions, never refusals.
import { refusals, type RefusalCode } from './refusals/catalogue.ts';
import type { RefusalNature } from './refusals/nature.ts';

export type { RefusalCode } from './refusals/catalogue.ts';
export type { RefusalNature } from './refusals/nature.ts';

export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly nature: RefusalNature;
  /** One or two sentences for the person: what happened, what was kept, what to do. */
  readonly words: string;
  /** The rule that says so, where there is one: "DISP 1.6.2R". */
  readonly cites?: string;
  /** Words by the path of the input they are about: { 'points.0.text': 'Say what this point is about.' }. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Facts a screen can use to offer the way out, such as what changed meanwhile. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

export type RefusalDetail = Partial<Pick<Refusal, 'words' | 'cites' | 'fields' | 'facts'>>;

/** Says no: the words of the code's catalogue entry unless the case has better ones. */
export function refuse(code: RefusalCode, detail: RefusalDetail = {}): Refusal {
  const { nature, words } = refusals[code];
  return { refused: true, code, nature, words, ...detail };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true;
}
