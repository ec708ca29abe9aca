// Adds a team, with its first members.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew } from '../../api/people.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { MemberField } from './member-field.tsx';
import { useOnce } from '../../api/use-once.ts';
import { NeededLine, OnceForm } from '../people/once-form.tsx';

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
  return (
    <Dialog title="Add a team" onClose={onClose}>
      <OnceForm sent={add} save="Add the team">
        {(wrong) => (
          <>
            <NeededLine field="name" label="Name" value={name} onChange={setName} error={wrong('name')} />
            <MemberField value={members} onChange={setMembers} />
          </>
        )}
      </OnceForm>
    </Dialog>
  );
}
