// Releasing a file from quarantine, or deleting it, with the reason. What is typed stays when it is refused.
import { Button, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';

export interface Settling {
  readonly how: 'release' | 'delete';
  readonly digest: string;
  readonly name: string;
}

const words = {
  release: {
    title: 'Release',
    what: 'Whoever may see its complaint can then open it like any other file. Do so only where you know that the scanner was mistaken.',
    why: 'Why it may be opened',
    save: 'Release it',
  },
  delete: {
    title: 'Delete',
    what: 'Its content goes for good, wherever it is attached. That there was a file, and what was found in it, stays on the record.',
    why: 'Why it is deleted',
    save: 'Delete it for good',
  },
} as const;

export function SettleFile({
  settling: { how, digest, name },
  onClose,
}: {
  readonly settling: Settling;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const settle = useOnce({
    mutationFn: async () => {
      const body = { digest, reason };
      if (how === 'release') await answer(api.POST('/api/settings/files/releases', { body }));
      else await answer(api.POST('/api/settings/files/deletions', { body }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['settings', 'files'] });
      onClose();
    },
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!settle.isPending) settle.mutate();
  };
  const { title, what, why, save } = words[how];
  return (
    <Dialog title={`${title} “${name}”`} onClose={onClose}>
      <form className={styles['form']} onSubmit={send} noValidate>
        <p>{what}</p>
        <Textarea
          label={why}
          data-field="reason"
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={settle.error ? asRefusal(settle.error).fields['reason'] : undefined}
        />
        <RefusalMessage error={settle.error} />
        <div>
          <Button type="submit" loading={settle.isPending}>
            {save}
          </Button>{' '}
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
