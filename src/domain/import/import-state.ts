// An import's way: uploaded, running, then finished or stopped; taken back (undone) when it was a mistake. What may be done
// next, by whom, is asked here by the commands and by the screens alike.
import { type Actor, may } from '../actor.ts';
import { type Refusal, refuse } from '../refusal.ts';

export const importStates = ['uploaded', 'running', 'finished', 'stopped', 'failed', 'undoing', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

export interface ImportFacts {
  readonly state: ImportState;
  readonly madeBy: string | null;
}

/** An import is the business of whoever brought it in, and of those who may see every complaint anyway. */
export function canReach(actor: Actor, { madeBy }: ImportFacts): boolean {
  return actor.kind === 'program' || (may(actor, 'import') && (madeBy === actor.id || may(actor, 'see-every-complaint')));
}

const when =
  (states: readonly ImportState[]) =>
  (actor: Actor, facts: ImportFacts): Refusal | undefined => {
    if (!canReach(actor, facts)) return refuse('import.unknown');
    return states.includes(facts.state) ? undefined : refuse('import.not-now', { facts: { state: facts.state } });
  };

export const cannotStart = when(['uploaded']);
export const cannotStop = when(['running']);
export const cannotGoOn = when(['stopped', 'failed']);
export const cannotUndo = when(['finished', 'stopped', 'failed']);
export const cannotDiscard = when(['uploaded']);

export const importActions = ['start', 'stop', 'go-on', 'undo', 'discard'] as const;
export type ImportAction = (typeof importActions)[number];

export function importActionsOpen(actor: Actor, facts: ImportFacts): ImportAction[] {
  const guards = { start: cannotStart, stop: cannotStop, 'go-on': cannotGoOn, undo: cannotUndo, discard: cannotDiscard };
  return importActions.filter((action) => guards[action](actor, facts) === undefined);
}
