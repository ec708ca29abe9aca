// The decision that is open, for every part of its stage: what the server said of it, and the way to open a dialog on a part of it.
import { createContext, use } from 'react';
import type { Decision, OptionShown } from './decision-questions.ts';

export type DecisionDialog =
  | { readonly what: 'add-option' | 'propose-liability' | 'prepare-offers' | 'negotiation' | 'add-cost' }
  | { readonly what: 'make-offers' | 'accept' | 'decline' | 'counter' | 'withdraw' | 'discard'; readonly round: string }
  | { readonly what: 'arrange'; readonly option: string }
  | { readonly what: 'pay' | 'fail'; readonly payment: string }
  | {
      readonly what: 'change' | 'recommend' | 'choose' | 'reject' | 'reconsider' | 'remove' | 'redress' | 'ask-opinion';
      readonly option: string;
    }
  | { readonly what: 'rate-risk'; readonly option: string; readonly risk?: string }
  | { readonly what: 'give-opinion'; readonly option: string; readonly opinion: string }
  | {
      readonly what: 'ask-approval';
      readonly kind: 'option' | 'liability' | 'offer';
      readonly subject: string;
      readonly of: string;
    };

export interface Deciding {
  readonly decision: Decision;
  readonly open: (dialog: DecisionDialog) => void;
}

export const DecidingContext = createContext<Deciding | null>(null);

export function useDeciding(): Deciding {
  const found = use(DecidingContext);
  if (!found) throw new Error('useDeciding is for parts of the stage of deciding');
  return found;
}

/** The option as it is now; undefined when it was taken off the list meanwhile. */
export const useOption = (id: string): OptionShown | undefined => useDeciding().decision.options.find((option) => option.id === id);

/** The money of these items, added up in minor units. */
export const sumOfItems = (items: OptionShown['items']): number => items.reduce((sum, { minor }) => sum + minor, 0);
