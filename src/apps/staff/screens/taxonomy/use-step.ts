// Moving an entry one step up or down among those beside it: by its buttons, or by Alt with an arrow key on its row.
import { useMutation } from '@tanstack/react-query';
import { stepOf } from './branches.ts';
import { focusEntry } from './focus-entry.ts';
import { type Entry, orderEntry, taxonomyChanged } from './taxonomy-questions.ts';

export function useStep(entry: Entry, entries: readonly Entry[]) {
  const order = useMutation({ mutationFn: (before: string | null) => orderEntry(entry, before), onSettled: taxonomyChanged });
  const to = { up: stepOf(entries, entry, 'up'), down: stepOf(entries, entry, 'down') };
  const go = (by: 'up' | 'down', focusRow = false): void => {
    const before = to[by];
    if (before === undefined || order.isPending) return;
    order.mutate(before, { onSuccess: () => (focusRow ? focusEntry(entry.id) : undefined) });
  };
  return { go, can: { up: to.up !== undefined, down: to.down !== undefined }, error: order.error, busy: order.isPending };
}
