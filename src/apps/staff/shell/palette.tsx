// One field to find or do anything: every action that is open here and now and the complaints that fit, narrowed as one types,
// chosen with arrows and Enter.
// Split from the first load: it arrives the first time it is asked for.
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useFocusReturn } from '../parts/use-focus-return.ts';
import { useActions, type Action } from './actions.tsx';
import { KeyCaps } from './key-caps.tsx';
import { findActions } from './find-actions.ts';
import { inOrder, useFoundComplaints } from './found-complaints.ts';
import styles from './palette.module.css';

export function Palette({ onClose }: { readonly onClose: () => void }) {
  useFocusReturn();
  const id = useId();
  const { all } = useActions();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const complaints = useFoundComplaints(typed);
  const found = inOrder(findActions(all(), typed), complaints, typed);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (action: Action | undefined) => {
    if (!action) return;
    onClose();
    action.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="12vh" centered={false}>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content aria-label="Search or do anything">
        <div className={styles['field']}>
          <IconSearch size={20} aria-hidden />
          <input
            className={styles['input']}
            role="combobox"
            aria-label="Search or do anything"
            aria-expanded
            aria-controls={id}
            aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder="Words, a name, a reference, or what you want to do"
            data-autofocus
            value={typed}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setAt(0);
            }}
          />
        </div>
        <div id={id} role="listbox" aria-label="What you can do" className={styles['list']}>
          {found.map((action) => (
            <div
              key={action.id}
              id={`${id}-${action.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={action === chosen}
              className={styles['option']}
              onClick={() => run(action)}
              onKeyDown={onKeyDown}
            >
              <span className={styles['words']}>{action.words}</span>
              <span className={styles['group']}>{action.group}</span>
              {action.keys ? <KeyCaps keys={action.keys} /> : null}
            </div>
          ))}
        </div>
        <p className={styles['none']} role="status">
          {found.length === 0
            ? `Nothing is called "${typed}". Try another word for it.`
            : complaints.length > 1
              ? `${complaints.length - 1} complaints found`
              : ''}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}
