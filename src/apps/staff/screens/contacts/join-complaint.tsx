// Joins a contact to a complaint that is here already, found by its reference as it was read out.
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { readReference } from '#domain/reference.ts';
import { answer, api } from '../../api/client.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { contactsChanged } from './contact-questions.ts';
import styles from './contact.module.css';

type JoinComplaintProps = { readonly contact: string; readonly onClose: () => void };

export function JoinComplaint({ contact, onClose }: JoinComplaintProps) {
  const [typed, setTyped] = useState('');
  const [unfound, setUnfound] = useState<string | null>(null);
  const join = useMutation({
    mutationFn: async (reference: string) => {
      const complaint = await complaintOf(reference);
      if (complaint === null) return setUnfound('There is no complaint of this reference among those you may see.');
      await answer(api.POST('/api/contacts/{id}/joining', { params: { path: { id: contact } }, body: { complaint } }));
    },
    onSettled: contactsChanged,
  });
  return (
    <form
      className={styles['deed']}
      aria-labelledby="join"
      onSubmit={(event) => {
        event.preventDefault();
        const reference = readReference(typed);
        setUnfound(reference ? null : 'This does not read as a reference. One looks like C-26-04F7K.');
        if (reference && !join.isPending) join.mutate(reference);
      }}
    >
      <h2 id="join" className={styles['title']}>
        Join it to a complaint
      </h2>
      <TextInput
        label="Reference of the complaint"
        description="As it stands in letters, such as C-26-04F7K."
        autoFocus
        autoComplete="off"
        required
        withAsterisk={false}
        value={typed}
        error={unfound}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <RefusalMessage error={join.error} />
      <div className={styles['buttons']}>
        <Button type="submit" loading={join.isPending}>
          Join
        </Button>
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  );
}

async function complaintOf(reference: string): Promise<string | null> {
  const { hits } = await answer(api.GET('/api/search', { params: { query: { words: reference } } }));
  return hits.find((hit) => hit.reference === reference)?.id ?? null;
}
