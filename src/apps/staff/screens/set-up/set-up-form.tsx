// The answers of the set-up, kept in this tab until they are saved; then the administrator is signed in with the new password.
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useSignIn } from '../../api/use-sign-in.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useKept } from '../../parts/use-kept.ts';
import { type Choices, emptyAnswers } from './answers.ts';
import { Administrator, FirstTeam, Links, Organisation, Rules } from './sections.tsx';
import styles from './set-up.module.css';

type SetUpFormProps = { readonly token: string; readonly choices: Choices };

export function SetUpForm({ token, choices }: SetUpFormProps) {
  const navigate = useNavigate();
  const [answers, change, forget] = useKept('redress.set-up', emptyAnswers(choices));
  const [password, setPassword] = useState('');
  const finish = useSignIn({
    before: () => {
      const { name, email, ...organisation } = answers;
      return answer(api.POST('/api/set-up', { body: { token, ...organisation, administrator: { name, email, password } } }));
    },
    onDone: () => {
      forget();
      void navigate({ to: '/', replace: true });
    },
  });
  const fields = finish.error ? asRefusal(finish.error).fields : {};
  const part = { answers, change, fields };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        finish.mutate({ email: answers.email.trim(), password });
      }}
    >
      <Organisation {...part} />
      <Rules {...part} choices={choices} />
      <Administrator {...part} password={password} onPassword={setPassword} />
      <FirstTeam {...part} />
      <Links {...part} />
      <div className={styles['end']}>
        <RefusalMessage error={finish.error} />
        <Button type="submit" size="lg" loading={finish.isPending}>
          Finish and sign in
        </Button>
      </div>
    </form>
  );
}
