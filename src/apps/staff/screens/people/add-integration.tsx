// Adds an account for another system. It has no password; tokens for it are made on the page of tokens.
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '#domain/role.ts';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew } from '../../api/people.ts';
import { asRefusal } from '../../api/refusal.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './people.module.css';
import { RoleFields, TeamField } from './role-and-team-fields.tsx';
import { useOnce } from '../../api/use-once.ts';

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
  const fields = add.error ? asRefusal(add.error).fields : {};
  return (
    <Dialog title="Add an integration" size="lg" onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <p className={styles['line']}>
          An integration is another system that works here under its own name. It cannot sign in; it uses tokens, which you make
          afterwards.
        </p>
        <RefusalMessage error={add.error} />
        <TextInput
          label="Name"
          description="As it will stand in the record, for example “Website form”."
          autoComplete="off"
          data-autofocus
          required
          withAsterisk={false}
          value={name}
          data-field="name"
          error={fields['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RoleFields value={roles} onChange={setRoles} />
        <TeamField value={teams} onChange={setTeams} />
        <div className={styles['buttons']}>
          <Button type="submit" loading={add.isPending}>
            Add the integration
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
