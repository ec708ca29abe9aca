// The stages of a complaint in the words people read.
import type { Stage } from './complaint.ts';

export const stageNames: Readonly<Record<Stage, string>> = {
  listen: 'Listen',
  understand: 'Understand',
  investigate: 'Investigate',
  decide: 'Decide',
  respond: 'Respond',
  'put-right': 'Put right',
  learn: 'Learn',
};
