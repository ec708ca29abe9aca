// Invites a colleague. As Redress does not send mail yet, the link is shown once, to be passed on by whoever invites.
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '#domain/role.ts';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew } from '../../api/people.ts';
import { asRefusal } from '../../api/refusal.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { linkAddress, SecretOnce } from '../../parts/secret-once.tsx';
import styles from './people.module.css';
import { RoleFields, TeamField } from './role-and-team-fields.tsx';
import { useOnce } from '../../api/use-once.ts';

export function Invite({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>(['handler']);
  const [teams, setTeams] = useState<string[]>([]);
  const invite = useOnce({
    mutationFn: () => answer(api.POST('/api/people', { body: { name, email: email.trim(), roles, teams } })),
    onSuccess: () => askPeopleAnew(queries),
  });
  if (invite.data)
    return (
      <SecretOnce
        title={`${name} is invited`}
        label="Their invitation"
        secret={linkAddress('invitation', invite.data.secret)}
        onClose={onClose}
      >
        Pass this link on to {name}, by a way that reaches only them. With it they choose a password and join. It works once, until{' '}
        <InstantInWords at={invite.data.expiresAt} />.
      </SecretOnce>
    );
  const fields = invite.error ? asRefusal(invite.error).fields : {};
  return (
    <Dialog title="Invite a colleague" size="lg" onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <RefusalMessage error={invite.error} />
        <TextInput
          label="Name"
          autoComplete="off"
          data-autofocus
          required
          withAsterisk={false}
          value={name}
          data-field="name"
          error={fields['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="E-mail"
          description="They sign in with it."
          type="email"
          autoComplete="off"
          required
          withAsterisk={false}
          value={email}
          data-field="email"
          error={fields['email']}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <RoleFields value={roles} onChange={setRoles} />
        <TeamField value={teams} onChange={setTeams} />
        <div className={styles['buttons']}>
          <Button type="submit" loading={invite.isPending}>
            Invite and show the link
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
