// One thing that is missing or unclear in a letter, with the place to mend it, and what the checks of the gate are given to
// find it. Invariant: what must be there says who asks for it, where a rule does.
import type { Stage } from '../complaint.ts';
import type { Day } from '../day.ts';
import type { LetterRule, RulePack } from '../rule-pack.ts';
import type { CaseAtTheGate } from './case-at-the-gate.ts';
import type { FileToEnclose } from './enclosure.ts';
import type { LetterContent, LetterPartWritten } from './content.ts';
import type { Fills } from './fills.ts';
import type { Approved, TimeOffered } from './more-time.ts';
import type { Reader } from './reader.ts';
import type { Block } from './text.ts';

/** How a letter reaches whoever it goes to. */
export const sendingWays = {
  post: 'By post',
  email: 'By e-mail',
  phone: 'Read to them on the phone',
  text: 'By text message, to be read on their own pages',
} as const;
export type SendingWay = keyof typeof sendingWays;

/** Where a thing can be put right: in the letter itself, at a stage of the complaint, or in the settings. */
export type Mend =
  | {
      readonly to: 'part' | 'choice';
      readonly part: string /** The words it is about, as they stand there. */;
      readonly words?: string;
    }
  | { readonly to: 'enclosures'; readonly enclosure: string }
  | { readonly to: 'put-in'; readonly part: string; readonly point: string }
  | { readonly to: 'stage'; readonly stage: Stage }
  | { readonly to: 'files' | 'also-enclosed' | 'new-date' | 'more-time' | 'recipient' | 'agreement' | 'approval' | 'begin' }
  | { readonly to: 'put-understanding' | 'put-requests' | 'people' | 'handler' | 'settings' | 'clocks' | 'wordings' };

export interface GateItem {
  /** must: it cannot be sent like this. look: it can, but somebody should look. */
  readonly level: 'must' | 'look';
  readonly code: string;
  readonly says: string;
  /** The rule that asks for it. */
  readonly cites?: string | undefined;
  readonly mend: Mend;
}

/** What the checks need of a rule pack; a screen is given no more. */
export interface PackAtTheGate {
  readonly wordings: RulePack['wordings'];
  readonly thirdParty: { readonly name: string } | null;
  readonly clocks: readonly { readonly id: string; readonly name: string }[];
}

export interface AtTheGate {
  readonly rule: LetterRule;
  readonly pack: PackAtTheGate | undefined;
  readonly content: LetterContent;
  readonly of: CaseAtTheGate;
  readonly fills: Fills;
  /** The last days that short blanks give, by the blank. */
  readonly dues: ReadonlyMap<string, Day>;
  readonly reader: Reader | null;
  /** The date on the letter. */
  readonly on: Day;
  /** Null while nobody has said. */
  readonly by: SendingWay | null;
  /** The clocks that would give more time by it. */
  readonly offered: readonly TimeOffered[];
  readonly approved: Approved;
  /** The files of the complaint, of which some may go along. */
  readonly files: readonly FileToEnclose[];
}

/** A part with the words it has once composed. */
export interface ReadPart {
  readonly part: LetterPartWritten;
  readonly blocks: readonly Block[];
}

export interface Reading extends AtTheGate {
  readonly parts: readonly ReadPart[];
  /** All the words of the letter. */
  readonly text: string;
}

export const must = (code: string, says: string, mend: Mend, cites?: string): GateItem => ({
  level: 'must',
  code,
  says,
  mend,
  cites,
});
export const look = (code: string, says: string, mend: Mend, cites?: string): GateItem => ({
  level: 'look',
  code,
  says,
  mend,
  cites,
});
