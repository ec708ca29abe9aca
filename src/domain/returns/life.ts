// The life of a return: drawn up, checked, frozen, sent in; opened again with a reason, as a next version. A frozen one never
// changes: whatever is learnt later shows as a difference between versions.
import { type Refusal, refuse } from '../refusal.ts';

export const returnStates = {
  draft: 'Being drawn up',
  checked: 'Checked',
  frozen: 'Frozen',
  submitted: 'Sent in',
} as const;
export type ReturnState = keyof typeof returnStates;

export const returnDeeds = ['draw-up', 'answer', 'check', 'freeze', 'submit', 'reopen'] as const;
export type ReturnDeed = (typeof returnDeeds)[number];

const from: Readonly<Record<ReturnDeed, readonly ReturnState[]>> = {
  'draw-up': ['draft', 'checked'],
  answer: ['draft', 'checked'],
  check: ['draft'],
  freeze: ['checked'],
  submit: ['frozen'],
  reopen: ['frozen', 'submitted'],
};

/** Why it cannot be done as the return stands, or undefined when it can. */
export function whyNotDone(deed: ReturnDeed, state: ReturnState): Refusal | undefined {
  if (from[deed].includes(state)) return undefined;
  if (deed === 'check' && state === 'checked') return refuse('return.checked-already');
  if (deed === 'submit') return refuse('return.not-frozen');
  if (deed === 'freeze' && state === 'draft') return refuse('return.not-checked');
  return refuse(deed === 'reopen' ? 'return.not-frozen' : 'return.frozen');
}

export const deedsIn = (state: ReturnState): ReturnDeed[] => returnDeeds.filter((deed) => from[deed].includes(state));
