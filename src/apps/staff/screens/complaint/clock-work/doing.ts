// Which form of the work on clocks is open, and what it is about.
import type { ClocksOfCase } from '../questions.ts';

export type Doing =
  | { readonly what: 'add' | 'milestone' | 'pause' }
  | { readonly what: 'correct' | 'remove'; readonly regime: ClocksOfCase['regimes'][number] }
  | { readonly what: 'late' | 'time' | 'ask-time'; readonly clock: ClocksOfCase['clocks'][number] }
  | { readonly what: 'resume'; readonly pause: ClocksOfCase['pauses'][number] }
  | { readonly what: 'take-back'; readonly milestone: ClocksOfCase['milestones'][number] };
