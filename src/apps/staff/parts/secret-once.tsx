// A secret that is shown once: a link or a token, to be copied and passed on. Closing is said plainly to be for good.
import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.tsx';
import { Dialog } from './dialog.tsx';
import styles from './secret-once.module.css';

type SecretOnceProps = {
  readonly title: string;
  readonly label: string;
  readonly secret: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
};

export function SecretOnce({ title, label, secret, children, onClose }: SecretOnceProps) {
  return (
    <Dialog title={title} size="lg">
      <div className={styles['sheet']}>
        <div>{children}</div>
        <TextInput
          label={label}
          description="Shown only now. If it is lost, make a new one."
          readOnly
          data-autofocus
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className={styles['buttons']}>
          <CopyButton text={secret} words="Copy" />
          <Button onClick={onClose}>Done</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The address of a one-time link: its secret stands after the #, which browsers do not send. */
export const linkAddress = (page: 'invitation' | 'new-password', secret: string): string => `${location.origin}/${page}#${secret}`;
