// Sets up an authenticator: the picture to point the phone at, the same secret in letters, and a first code to confirm.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { encode } from 'uqr';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { CodeField } from '../../parts/code-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import form from '../../parts/narrow-form.module.css';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './account.module.css';
import { useOnce } from '../../api/use-once.ts';

type EnrolProps = {
  readonly secret: string;
  readonly address: string;
  readonly onDone: (answer: { recoveryCodes: string[] }) => void;
  readonly onClose: () => void;
};

export function Enrol({ secret, address, onDone, onClose }: EnrolProps) {
  const [code, setCode] = useState('');
  const confirm = useOnce({
    mutationFn: (typed: string) => answer(api.POST('/api/account/second-factor/confirm', { body: { code: typed } })),
    onSuccess: onDone,
  });
  const fields = confirm.error ? asRefusal(confirm.error).fields : {};
  return (
    <Dialog title="Add Redress to your authenticator" onClose={onClose}>
      <form
        className={form['form']}
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate(code);
        }}
      >
        <p className={styles['line']}>
          Open the authenticator app on your phone, choose to add an account, and point it at this picture.
        </p>
        <QrCode text={address} />
        <p className={styles['line']}>
          No camera? Type this key into the app instead: <code className={styles['secret']}>{inFours(secret)}</code>
        </p>
        <RefusalMessage error={confirm.error} />
        <CodeField value={code} onChange={setCode} error={fields['code']} />
        <Button type="submit" loading={confirm.isPending} fullWidth>
          Confirm
        </Button>
      </form>
    </Dialog>
  );
}

/** Dark modules on white in every theme: cameras read no other way round. */
function QrCode({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { border: 2 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className={styles['picture']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="Picture for the authenticator app; the key below is the same in letters"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}

const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
