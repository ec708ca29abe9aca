// A dialog: its title names it, Escape and the button close it, focus begins in its first field, stays inside and returns to where
// it came from. Ctrl and Enter send its form from any field, as everywhere.
import { Modal } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './dialog.module.css';
import { useFocusReturn } from './use-focus-return.ts';

type DialogProps = {
  readonly title: string;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  /** Left out where there is no way but through. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
};

export function Dialog({ title, size = 'md', onClose, children }: DialogProps) {
  useFocusReturn();
  return (
    <Modal.Root
      opened
      onClose={onClose ?? stay}
      closeOnEscape={onClose !== undefined}
      closeOnClickOutside={onClose !== undefined}
      size={size}
      yOffset="5dvh"
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title className={styles['title'] ?? ''}>{title}</Modal.Title>
          {onClose ? <Modal.CloseButton aria-label="Close" /> : null}
        </Modal.Header>
        <Modal.Body ref={beginAtFirstField} onKeyDown={sendByKeys}>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function stay(): void {}

function sendByKeys(event: KeyboardEvent<HTMLElement>): void {
  const form = event.target instanceof HTMLElement ? event.target.closest('form') : null;
  if (form === null || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  form.requestSubmit();
}

/** Where one begins: in the first field, or at the choice made in it; a dialog without fields begins at its head, away from its deed. */
function beginAtFirstField(body: HTMLElement | null): void {
  if (!body || body.querySelector('[data-autofocus]')) return;
  const first = body.querySelector('input, textarea, select');
  const chosen = first instanceof HTMLInputElement && first.type === 'radio' ? body.querySelector('input:checked') : null;
  (chosen ?? first)?.setAttribute('data-autofocus', '');
}
