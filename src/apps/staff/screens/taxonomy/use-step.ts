// Moving an entry one step up or down among those beside it: by its buttons, or by Alt with an arrow key on its row. A step asked
// for while the one before is being kept waits for it, so that no press of a key is lost.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { stepOf } from './branches.ts';
import { focusEntry } from './focus-entry.ts';
import { type Entry, orderEntry, taxonomyChanged } from './taxonomy-questions.ts';

interface Step {
  readonly by: 'up' | 'down';
  readonly focusRow: boolean;
}

export function useStep(entry: Entry, entries: readonly Entry[]) {
  const order = useMutation({ mutationFn: (before: string | null) => orderEntry(entry, before), onSettled: taxonomyChanged });
  const waiting = useRef<Step | null>(null);
  const to = { up: stepOf(entries, entry, 'up'), down: stepOf(entries, entry, 'down') };
  const take = ({ by, focusRow }: Step): void => {
    const before = to[by];
    if (before !== undefined) order.mutate(before, { onSuccess: () => (focusRow ? focusEntry(entry.id) : undefined) });
  };
  const go = (by: Step['by'], focusRow = false): void => {
    if (order.isPending) waiting.current = { by, focusRow };
    else take({ by, focusRow });
  };
  useEffect(() => {
    const next = waiting.current;
    if (order.isPending || next === null) return;
    waiting.current = null;
    take(next);
  });
  return { go, can: { up: to.up !== undefined, down: to.down !== undefined }, error: order.error, busy: order.isPending };
}
