// Which actions answer to what was typed, best first: those whose words begin so, then those with a word that does, then the rest.
import type { Action } from './actions.tsx';

export function findActions(actions: readonly Action[], typed: string): readonly Action[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const offered = unique(actions.filter((action) => !action.keysOnly));
  if (wanted === '') return offered;
  return offered
    .map((action) => ({ action, rank: rankOf(action, wanted) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ action }) => action);
}

function rankOf(action: Action, wanted: string): number {
  const words = action.words.toLocaleLowerCase();
  if (words.startsWith(wanted)) return 3;
  const all = `${words} ${action.group.toLocaleLowerCase()}`.split(/\s+/);
  if (wanted.split(/\s+/).every((part) => all.some((word) => word.startsWith(part)))) return 2;
  return words.includes(wanted) ? 1 : 0;
}

function unique(actions: readonly Action[]): readonly Action[] {
  return [...new Map(actions.toReversed().map((action) => [action.id, action])).values()].toReversed();
}
