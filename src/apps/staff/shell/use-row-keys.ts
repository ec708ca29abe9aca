// j and k move the focus down and up the rows of a list; Enter then opens the row, since the focus is on its link.
// A row is any element inside the list that carries data-row and can take the focus.
import type { RefObject } from 'react';
import { useKeys } from './actions.tsx';

export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useKeys([
    { id: 'row-down', words: 'Next in the list', keys: 'j', group: 'In a list', keysOnly: true, run: () => step(list.current, 1) },
    { id: 'row-up', words: 'The one before', keys: 'k', group: 'In a list', keysOnly: true, run: () => step(list.current, -1) },
  ]);
}

function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
  rows[next]?.focus();
}
