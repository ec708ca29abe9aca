// Adds an account for another system. It has no password; tokens for it are made on the page of tokens.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '#domain/role.ts';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew } from '../../api/people.ts';
import { Dialog } from '../../parts/dialog.tsx';
import styles from './people.module.css';
import { RoleFields, TeamField } from './role-and-team-fields.tsx';
import { useOnce } from '../../api/use-once.ts';
import { NeededLine, OnceForm } from './once-form.tsx';

export function AddIntegration({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const [teams, setTeams] = useState<string[]>([]);
  const add = useOnce({
    mutationFn: () => answer(api.POST('/api/integrations', { body: { name, roles, teams } })),
    onSuccess: async () => {
      await askPeopleAnew(queries);
      onClose();
    },
  });
  return (
    <Dialog title="Add an integration" size="lg" onClose={onClose}>
      <OnceForm
        sent={add}
        save="Add the integration"
        lead={
          <p className={styles['line']}>
            An integration is another system that works here under its own name. It cannot sign in; it uses tokens, which you make
            afterwards.
          </p>
        }
      >
        {(wrong) => (
          <>
            <NeededLine
              field="name"
              label="Name"
              description="As it will stand in the record, for example “Website form”."
              value={name}
              onChange={setName}
              error={wrong('name')}
            />
            <RoleFields value={roles} onChange={setRoles} />
            <TeamField value={teams} onChange={setTeams} roles={roles} />
          </>
        )}
      </OnceForm>
    </Dialog>
  );
}
