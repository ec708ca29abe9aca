// A colleague accepts an invitation: their name as others will see it, and a password. Opened by a one-time link.
import { Button, TextInput } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useSignIn } from '../../api/use-sign-in.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { FrontDoor } from '../../parts/front-door.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import styles from '../../parts/narrow-form.module.css';
import { NewPasswordField } from '../../parts/new-password-field.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { tokenFromAddress } from '../../parts/token-from-address.ts';

const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: keys.invitation(token),
    queryFn: () => answer(api.GET('/api/invitation/{token}', { params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export function Invitation() {
  const [token] = useState(tokenFromAddress);
  const invitation = useQuery(invitationQuery(token));
  if (invitation.data) {
    const { name, email, organisation } = invitation.data;
    return (
      <FrontDoor title={`Join ${organisation}`} lead={`You will sign in as ${email}.`}>
        <InvitationForm token={token} name={name} email={email} />
      </FrontDoor>
    );
  }
  return (
    <FrontDoor title="Join your colleagues">
      {invitation.isError ? (
        <ErrorState title="This invitation cannot be opened" error={invitation.error} onRetry={() => void invitation.refetch()} />
      ) : (
        <LoadingState what="your invitation" />
      )}
    </FrontDoor>
  );
}

type InvitationFormProps = { readonly token: string; readonly name: string; readonly email: string };

function InvitationForm({ token, name: given, email }: InvitationFormProps) {
  const navigate = useNavigate();
  const [name, setName] = useState(given);
  const [password, setPassword] = useState('');
  const accept = useSignIn({
    before: () => answer(api.POST('/api/invitation/{token}', { params: { path: { token } }, body: { name, password } })),
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
