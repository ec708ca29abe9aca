// Invites a colleague. As Redress does not send mail yet, the link is shown once, to be passed on by whoever invites.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '#domain/role.ts';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew, teamsQuery } from '../../api/people.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { linkAddress, SecretOnce } from '../../parts/secret-once.tsx';
import { RoleFields, TeamField } from './role-and-team-fields.tsx';
import { useOnce } from '../../api/use-once.ts';
import { NeededLine, OnceForm } from './once-form.tsx';

export function Invite({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>(['handler']);
  const known = useQuery(teamsQuery).data ?? [];
  const [chosen, setTeams] = useState<string[] | null>(null);
  // Where there is one team, a colleague belongs to it unless somebody says otherwise.
  const teams = chosen ?? (known.length === 1 ? known.map(({ id }) => id) : []);
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
  return (
    <Dialog title="Invite a colleague" size="lg" onClose={onClose}>
      <OnceForm sent={invite} save="Invite and show the link">
        {(wrong) => (
          <>
            <NeededLine field="name" label="Name" value={name} onChange={setName} error={wrong('name')} />
            <NeededLine
              field="email"
              label="E-mail"
              description="They sign in with it."
              value={email}
              onChange={setEmail}
              error={wrong('email')}
            />
            <RoleFields value={roles} onChange={setRoles} />
            <TeamField value={teams} onChange={setTeams} roles={roles} />
          </>
        )}
      </OnceForm>
    </Dialog>
  );
}
