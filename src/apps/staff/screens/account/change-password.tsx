// A new password for oneself, with the one there is.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { asRefusal } from '../../api/refusal.ts';
import { FormSection } from '../../parts/form-section.tsx';
import { NewPasswordField } from '../../parts/new-password-field.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { PasswordField } from '../../parts/sign-in-form.tsx';
import styles from './account.module.css';
import { useOnce } from '../../api/use-once.ts';

export function ChangePassword() {
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useOnce({
    mutationFn: () => answer(api.PUT('/api/account/password', { body: { current, password } })),
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      return queries.invalidateQueries({ queryKey: keys.account });
    },
  });
  const fields = change.error ? asRefusal(change.error).fields : {};
  return (
    <FormSection title="Password" why="Wherever else you are signed in, you are signed out when you change it.">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <RefusalMessage error={change.error} />
        <PasswordField label="Your password now" value={current} onChange={setCurrent} field="current" error={fields['current']} />
        <NewPasswordField
          label="New password"
          value={password}
          onChange={setPassword}
          field="password"
          error={fields['password']}
        />
        <div className={styles['buttons']}>
          <Button type="submit" variant="default" loading={change.isPending}>
            Change the password
          </Button>
        </div>
        <p role="status" className={styles['said']}>
          {change.isSuccess ? 'Your password is changed.' : ''}
        </p>
      </form>
    </FormSection>
  );
}
