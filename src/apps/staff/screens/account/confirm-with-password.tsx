// Asks for the password once more before something that matters, so that an unlocked screen is not enough.
import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { asRefusal } from '../../api/refusal.ts';
import { Dialog } from '../../parts/dialog.tsx';
import styles from '../../parts/narrow-form.module.css';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { PasswordField } from '../../parts/sign-in-form.tsx';

type ConfirmProps = {
  readonly title: string;
  readonly action: string;
  readonly asking: UseMutationResult<unknown, Error, string>;
  readonly onClose: () => void;
};

export function ConfirmWithPassword({ title, action, asking, onClose }: ConfirmProps) {
  const [password, setPassword] = useState('');
  const close = () => {
    asking.reset();
    onClose();
  };
  const fields = asking.error ? asRefusal(asking.error).fields : {};
  return (
    <Dialog title={title} onClose={close}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate(password);
        }}
      >
        <RefusalMessage error={asking.error} />
        <PasswordField
          label="Your password"
          autoFocus
          value={password}
          onChange={setPassword}
          field="password"
          error={fields['password']}
        />
        <Button type="submit" loading={asking.isPending} fullWidth>
          {action}
        </Button>
      </form>
    </Dialog>
  );
}
