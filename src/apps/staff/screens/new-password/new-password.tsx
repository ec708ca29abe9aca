// A new password, chosen with a link an administrator made. Afterwards one signs in with it, and with the second factor where
// there is one.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { linkQuery } from '../../api/link.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { FrontDoor } from '../../parts/front-door.tsx';
import { LinkState } from '../../parts/link-state.tsx';
import styles from '../../parts/narrow-form.module.css';
import { NewPasswordField } from '../../parts/new-password-field.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { SignInForm } from '../../parts/sign-in-form.tsx';
import { tokenFromAddress } from '../../parts/token-from-address.ts';

export function NewPassword() {
  const navigate = useNavigate();
  const [token] = useState(tokenFromAddress);
  const [changed, setChanged] = useState(false);
  const link = useQuery(linkQuery(token));
  if (link.data?.purpose !== 'new-password')
    return (
      <FrontDoor title="Choose a new password">
        <LinkState what="This link cannot be opened" link={link} />
      </FrontDoor>
    );
  const email = link.data.email ?? '';
  if (changed)
    return (
      <FrontDoor title="Your password is changed" lead="Sign in with it. Wherever else you were signed in, you are signed out.">
        <SignInForm email={email} onDone={() => void navigate({ to: '/', replace: true })} />
      </FrontDoor>
    );
  return (
    <FrontDoor title="Choose a new password" lead={`For ${email} at ${link.data.organisation ?? 'Redress'}.`}>
      <NewPasswordForm token={token} onDone={() => setChanged(true)} />
    </FrontDoor>
  );
}

function NewPasswordForm({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const [password, setPassword] = useState('');
  const choose = useOnce({
    mutationFn: () => answer(api.POST('/api/new-password', { body: { token, password } })),
    onSuccess: onDone,
  });
  const fields = choose.error ? asRefusal(choose.error).fields : {};
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        choose.mutate();
      }}
    >
      <RefusalMessage error={choose.error} />
      <NewPasswordField label="New password" value={password} onChange={setPassword} field="password" error={fields['password']} />
      <Button type="submit" loading={choose.isPending} fullWidth>
        Change the password
      </Button>
    </form>
  );
}
