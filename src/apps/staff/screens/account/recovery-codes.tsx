// The recovery codes, shown once: for the day the phone is lost.
import { Button } from '@mantine/core';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import styles from './account.module.css';

export function RecoveryCodes({ codes, onClose }: { readonly codes: readonly string[]; readonly onClose: () => void }) {
  return (
    <Dialog title="Keep your recovery codes">
      <p className={styles['line']}>
        If you lose your phone, one of these opens your account in place of a code. Each works once. They are shown only now: print
        them or write them down, and keep them away from your phone.
      </p>
      <ul className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles['buttons']}>
        <CopyButton text={codes.join('\n')} words="Copy the codes" />
        <Button onClick={onClose}>I have kept them</Button>
      </div>
    </Dialog>
  );
}
