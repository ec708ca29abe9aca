// One entry in the tree: what it is called, how many open complaints it has, and, when opened, what can be done with it.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { EntryPanel } from './entry-panel.tsx';
import type { Entry } from './taxonomy-questions.ts';
import styles from './taxonomy.module.css';
import { useStep } from './use-step.ts';

type EntryRowProps = {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly mayEdit: boolean;
  readonly onOpen: (id: string | undefined) => void;
  readonly isOpen: boolean;
  /** How many entries stand right below it. */
  readonly below: number;
  readonly shown: boolean;
  readonly onFold: (away: boolean) => void;
  readonly onArrow: (event: KeyboardEvent) => void;
};

export function EntryRow({ entry, entries, mayEdit, isOpen, onOpen, below, shown, onFold, onArrow }: EntryRowProps) {
  const { id, name, synonyms, open, retired } = entry;
  const step = useStep(entry, entries);
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined;
    if (!by || !event.altKey || !mayEdit) return onArrow(event);
    event.preventDefault();
    step.go(by, true);
  };
  const Chevron = shown ? IconChevronDown : IconChevronRight;
  return (
    <>
      <div className={styles['row']} data-open={isOpen || undefined}>
        {below > 0 ? (
          <button
            type="button"
            className={styles['fold']}
            aria-expanded={shown}
            aria-label={`Below ${name}: ${below}`}
            onClick={() => onFold(shown)}
          >
            <Chevron size={18} aria-hidden />
          </button>
        ) : (
          <span className={styles['leaf']} aria-hidden />
        )}
        <button
          type="button"
          className={styles['name']}
          data-row={id}
          data-folds={below === 0 ? undefined : shown ? 'open' : 'folded'}
          aria-expanded={isOpen}
          onKeyDown={onKey}
          onClick={() => onOpen(isOpen ? undefined : id)}
        >
          <span className={styles['called']}>{name}</span>
          {retired ? <span className={styles['mark']}>Retired</span> : null}
          {synonyms.length > 0 ? <span className={styles['hint']}>also {synonyms.join(', ')}</span> : null}
          {open > 0 ? <span className={styles['open']}>{open === 1 ? '1 open complaint' : `${open} open complaints`}</span> : null}
        </button>
      </div>
      <RefusalMessage error={step.error} />
      {isOpen ? <EntryPanel entry={entry} entries={entries} mayEdit={mayEdit} /> : null}
    </>
  );
}
