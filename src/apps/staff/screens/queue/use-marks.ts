// Which rows of a list are marked. x marks the row one stands on; shift and x mark all that are shown. A row that is no longer in
// the list is no longer marked.
import { type RefObject, useState } from 'react';
import type { QueueRow } from '../../api/queue.ts';
import { useKeys } from '../../shell/actions.tsx';

export interface Marks {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

export function useMarks(rows: readonly QueueRow[], list: RefObject<HTMLElement | null>): Marks {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = new Set(rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
  const toggle = (id: string) => setChosen(ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]));
  const all = () => setChosen(new Set(rows.map(({ id }) => id)));
  const clear = () => setChosen(new Set());
  useKeys([
    {
      id: 'mark-row',
      words: 'Mark this row',
      keys: 'x',
      group: 'In a list',
      keysOnly: true,
      run: () => {
        const row = list.current?.querySelector<HTMLElement>('[data-row]:focus')?.dataset['row'];
        if (row) toggle(row);
      },
    },
    { id: 'mark-all', words: 'Mark all shown', keys: 'X', group: 'In a list', run: all },
    { id: 'clear-marks', words: 'Clear the marks', keys: 'escape', group: 'In a list', keysOnly: true, run: clear },
  ]);
  return { ids, toggle, all, clear };
}
