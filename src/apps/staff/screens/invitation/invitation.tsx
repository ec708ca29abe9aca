// A colleague accepts an invitation: their name as others will see it, and a password. Opened by a one-time link.
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { linkQuery } from '../../api/link.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useSignIn } from '../../api/use-sign-in.ts';
import { FrontDoor } from '../../parts/front-door.tsx';
import { LinkState } from '../../parts/link-state.tsx';
import styles from '../../parts/narrow-form.module.css';
import { NewPasswordField } from '../../parts/new-password-field.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { tokenFromAddress } from '../../parts/token-from-address.ts';

export function Invitation() {
  const [token] = useState(tokenFromAddress);
  const link = useQuery(linkQuery(token));
  if (link.data?.purpose === 'invitation') {
    const { name, email, organisation } = link.data;
    return (
      <FrontDoor title={`Join ${organisation}`} lead={`You will sign in as ${email}.`}>
        <InvitationForm token={token} name={name ?? ''} email={email ?? ''} />
      </FrontDoor>
    );
  }
  return (
    <FrontDoor title="Join your colleagues">
      <LinkState what="This invitation cannot be opened" link={link} />
    </FrontDoor>
  );
}

type InvitationFormProps = { readonly token: string; readonly name: string; readonly email: string };

function InvitationForm({ token, name: given, email }: InvitationFormProps) {
  const navigate = useNavigate();
  const [name, setName] = useState(given);
  const [password, setPassword] = useState('');
  const accept = useSignIn({
    before: () => answer(api.POST('/api/invitation', { body: { token, name, password } })),
    onDone: () => void navigate({ to: '/', replace: true }),
  });
  const fields = accept.error ? asRefusal(accept.error).fields : {};
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate({ email, password });
      }}
    >
      <RefusalMessage error={accept.error} />
      <TextInput
        label="Your name"
        description="As colleagues and customers will see it."
        autoComplete="name"
        required
        withAsterisk={false}
        value={name}
        data-field="name"
        error={fields['name']}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NewPasswordField value={password} onChange={setPassword} field="password" error={fields['password']} />
      <Button type="submit" loading={accept.isPending} fullWidth>
        Join and sign in
      </Button>
    </form>
  );
}
