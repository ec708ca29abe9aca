// Whether a file that came in may be opened: it is held until it was checked for malware. Where malware was found it stays in
// quarantine for good unless an administrator releases it; what nobody could check may be opened on purpose, on the record, where
// the organisation allows it, by colleagues alone.
import { type Refusal, refuse } from './refusal.ts';

export const fileChecks = {
  ours: 'Made here',
  waiting: 'Being checked',
  clean: 'Checked',
  infected: 'In quarantine',
  unclear: 'Could not be checked',
  'not-checked': 'Not checked',
  released: 'Released',
} as const;
export type FileCheck = keyof typeof fileChecks;

/** What a scanner may say of a content: nothing found, malware by name, or why it could not tell. */
export type ScanVerdict =
  | { readonly found: 'nothing' }
  | { readonly found: 'malware'; readonly name: string }
  | { readonly found: 'unclear'; readonly why: WhyUnclear };

export const whyUnclear = {
  locked: 'It is locked with a password, so the scanner could not look inside.',
  'too-large': 'It is larger than the scanner takes.',
  'too-deep': 'It unpacks to more than the scanner is set to look through.',
  'broke-off': 'The scanner broke off over it several times.',
} as const;
export type WhyUnclear = keyof typeof whyUnclear;

/** Files that were not checked, as the organisation chose: the number is what is kept. */
export const uncheckedChoices = [
  'Nobody opens them',
  'Opened on purpose, on the record',
  'Opened like any other while no scanner is set',
] as const;

/** 'open' to all who see the file; 'on-purpose' to a colleague who says so first; 'held' from everybody. */
export type Opening = 'open' | 'on-purpose' | 'held';

export function openingOf(check: FileCheck, unchecked: number): Opening {
  if (check === 'ours' || check === 'clean' || check === 'released') return 'open';
  if (check === 'infected' || unchecked === 0) return 'held';
  return check === 'not-checked' && unchecked === 2 ? 'open' : 'on-purpose';
}

/** For how long a file is open to somebody who said that they open it on purpose, in milliseconds. */
export const openFor = 10 * 60_000;

/** The copy of a picture that leaves out what the camera wrote into it: 'none' is needed of other files. */
export type CopyState = 'none' | 'waiting' | 'made' | 'impossible';

export interface FileAsked {
  readonly check: FileCheck;
  /** Deleted out of quarantine. */
  readonly deleted: boolean;
  /** What the organisation chose for files that were not checked. */
  readonly unchecked: number;
  readonly copy: CopyState;
  readonly wants: 'copy' | 'original';
  /** What a colleague said, a moment ago, that they open on purpose. Nobody outside can. */
  readonly said: readonly ('unchecked' | 'original')[] | 'outside';
}

/** Which content is given to whoever asks for a file: the copy to be shown, or what came in; or why neither. */
export function decideContent({ check, deleted, unchecked, copy, wants, said }: FileAsked): 'copy' | 'original' | Refusal {
  if (deleted) return refuse('file.deleted');
  const opening = openingOf(check, unchecked);
  if (opening !== 'open') {
    if (check === 'infected') return refuse('file.in-quarantine');
    if (opening === 'on-purpose' && said !== 'outside')
      return said.includes('unchecked') ? 'original' : refuse('file.say-so-first');
    return refuse(check === 'waiting' ? 'file.being-checked' : 'file.not-checked');
  }
  if (copy === 'none') return 'original';
  if (wants === 'original')
    return said !== 'outside' && said.includes('original') ? 'original' : refuse('file.original-on-purpose');
  return copy === 'made' ? 'copy' : refuse(copy === 'waiting' ? 'file.no-copy-yet' : 'file.no-copy');
}
