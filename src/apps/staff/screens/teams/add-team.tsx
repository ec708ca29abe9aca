// Adds a team, with its first members.
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew } from '../../api/people.ts';
import { asRefusal } from '../../api/refusal.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from '../people/people.module.css';
import { MemberField } from './member-field.tsx';
import { useOnce } from '../../api/use-once.ts';

export function AddTeam({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [members, setMembers] = useState<string[]>([]);
  const add = useOnce({
    mutationFn: () => answer(api.POST('/api/teams', { body: { name, members } })),
    onSuccess: async () => {
      await askPeopleAnew(queries);
      onClose();
    },
  });
  const fields = add.error ? asRefusal(add.error).fields : {};
  return (
    <Dialog title="Add a team" onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <RefusalMessage error={add.error} />
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
        <MemberField value={members} onChange={setMembers} />
        <div className={styles['buttons']}>
          <Button type="submit" loading={add.isPending}>
            Add the team
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
