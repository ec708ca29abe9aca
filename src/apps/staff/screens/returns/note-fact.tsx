// Mends what a complaint lacks for a return: a fact nothing else holds is noted here; anything else is put right on the complaint.
import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { isReturnFact, type ReturnFact } from '#domain/return-definition.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import type { ReturnPage } from './questions.ts';
import styles from './returns.module.css';

type NoteFactProps = { readonly complaint: string; readonly reference: string; readonly lack: string; readonly page: ReturnPage };

export function NoteFact({ complaint, reference, lack, page }: NoteFactProps) {
  const fact = page.facts[lack.replace(/^fact:/, '')];
  if (!fact || !isReturnFact(fact.fact) || !fact.noted)
    return (
      <Link to="/complaints/$complaint" params={{ complaint }} aria-label={`Put it right on ${reference}`}>
        Put it right
      </Link>
    );
  return <Note complaint={complaint} fact={fact.fact} label={`${fact.name}: ${reference}`} />;
}

type NoteProps = { readonly complaint: string; readonly fact: ReturnFact; readonly label: string };

const send = (complaint: string, fact: ReturnFact, value: string) =>
  answer(api.POST('/api/complaints/{id}/return-facts', { params: { path: { id: complaint } }, body: { fact, value } }));

function Note({ complaint, fact, label }: NoteProps) {
  const [value, setValue] = useState('');
  const save = useOnce({ mutationFn: () => send(complaint, fact, value) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={styles['deeds']} onSubmit={submit}>
      <TextInput aria-label={label} size="xs" value={value} onChange={(event) => setValue(event.currentTarget.value)} />
      <Button type="submit" size="compact-sm" variant="default" loading={save.isPending} aria-label={`Note it: ${label}`}>
        Note it
      </Button>
      <span role="status">{save.isSuccess ? 'Noted' : ''}</span>
      <RefusalMessage error={save.error} />
    </form>
  );
}
