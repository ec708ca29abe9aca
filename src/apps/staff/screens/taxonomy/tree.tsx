// A tree as nested lists with buttons: a screen reader tells the depth by itself, and every key of a browser works. The arrow
// keys are a convenience on top: up and down between entries, right and left to open and close what is below one.
import { type KeyboardEvent, useRef, useState } from 'react';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import type { Branch } from './branches.ts';
import { EntryRow } from './entry-row.tsx';
import type { Entry } from './taxonomy-questions.ts';
import styles from './taxonomy.module.css';

interface TreeProps {
  readonly branches: readonly Branch[];
  readonly entries: readonly Entry[];
  readonly mayEdit: boolean;
  readonly opened: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  /** While one searches nothing that was found stays folded away. */
  readonly allOpen: boolean;
}

export function Tree(props: TreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  useRowKeys(tree);
  const fold = (id: string, away: boolean) =>
    setFolded((before) => {
      const next = new Set(before);
      if (away) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <div ref={tree} className={styles['tree']}>
      <Level {...props} folded={folded} onFold={fold} onArrow={(event) => followArrow(event, tree.current, fold)} />
    </div>
  );
}

type LevelProps = TreeProps & {
  readonly folded: ReadonlySet<string>;
  readonly onFold: (id: string, away: boolean) => void;
  readonly onArrow: (event: KeyboardEvent) => void;
};

function Level({ branches, ...rest }: LevelProps) {
  return (
    <ul className={styles['level']}>
      {branches.map(({ entry, below }) => {
        const shown = rest.allOpen || !rest.folded.has(entry.id);
        return (
          <li key={entry.id}>
            <EntryRow
              {...rest}
              entry={entry}
              isOpen={rest.opened === entry.id}
              below={below.length}
              shown={shown}
              onFold={(away) => rest.onFold(entry.id, away)}
            />
            {below.length > 0 && shown ? <Level {...rest} branches={below} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function followArrow(event: KeyboardEvent, tree: HTMLElement | null, fold: (id: string, away: boolean) => void): void {
  const at = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
  if (!at || !tree || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...tree.querySelectorAll<HTMLElement>('[data-row]')];
  const index = rows.indexOf(at);
  const id = at.dataset['row'] ?? '';
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => rows[Math.min(index + 1, rows.length - 1)]?.focus(),
    ArrowUp: () => rows[Math.max(index - 1, 0)]?.focus(),
    Home: () => rows[0]?.focus(),
    End: () => rows.at(-1)?.focus(),
    ArrowRight: () => fold(id, false),
    ArrowLeft: () => (at.dataset['folds'] === 'open' ? fold(id, true) : focusAbove(at)),
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  step();
}

function focusAbove(row: HTMLElement): void {
  row.closest('ul')?.parentElement?.querySelector<HTMLElement>('[data-row]')?.focus();
}
