// Noting that an assessment was signed off: by whom, for whom, on which day. From then on it stands as it is.
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { useNow } from '../../clock.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { todayIn } from '../../parts/day-words.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './assessments.module.css';
import { assessmentsChanged } from './questions.ts';

interface SignDialogProps {
  readonly id: string;
  readonly version: number;
  readonly signedBy: string;
  readonly onClose: () => void;
}

export function SignDialog({ id, version, signedBy, onClose }: SignDialogProps) {
  const today = todayIn(useTimeZone(), useNow());
  const [said, setSaid] = useState({ name: '', role: '', on: today });
  const sign = useOnce({
    mutationFn: () => answer(api.POST('/api/assessments/{id}/signing', { params: { path: { id } }, body: { version, ...said } })),
    onSuccess: async () => {
      await assessmentsChanged();
      onClose();
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    sign.mutate();
  };
  const fields = sign.error ? asRefusal(sign.error).fields : {};
  const field = (name: keyof typeof said, label: string, type = 'text') => (
    <TextInput
      type={type}
      label={label}
      data-field={name}
      value={said[name]}
      error={fields[name]}
      onChange={(event) => setSaid({ ...said, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Dialog title="The self-assessment was signed off" onClose={onClose}>
      <form className={styles['form']} onSubmit={send} noValidate>
        <p className={styles['quiet']}>
          For {signedBy}. The questions, the answers and the figures of today are kept as they are and cannot be changed afterwards.
        </p>
        {field('name', 'Who signed it off')}
        {field('role', 'Their role, such as chair of the board')}
        {field('on', 'On which day', 'date')}
        <RefusalMessage error={sign.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={sign.isPending}>
            It was signed off
          </Button>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
