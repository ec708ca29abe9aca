// Moves a complaint up to its next stage of decision, with the reason. It goes to a queue: whoever handled it until now does not
// look at it a second time.
import { Button, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { answer, api } from '../../../api/client.ts';
import { candidatesQuery, useListChange } from '../../../api/queue.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { RefusalMessage } from '../../../parts/refusal-message.tsx';
import type { Given } from '../../queue/give-dialog.tsx';
import styles from '../../queue/give-dialog.module.css';

type NextLevelProps = { readonly complaint: Given; readonly level: number; readonly onClose: () => void };

export function NextLevelDialog({ complaint: { id, reference, version }, level, onClose }: NextLevelProps) {
  const [team, setTeam] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { data } = useQuery(candidatesQuery(id, ''));
  const path = { params: { path: { id } } };
  const raise = useListChange(() =>
    answer(api.POST('/api/complaints/{id}/next-level', { ...path, body: { reason, version, ...(team ? { team } : {}) } })),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!raise.isPending) raise.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Dialog title={`Move ${reference} to stage ${level + 1}`} onClose={onClose}>
      <form className={styles['form']} onSubmit={send}>
        <RefusalMessage error={raise.error} />
        <p>It goes to a queue. Whoever handled it until now is not given it again, so that somebody else looks at it afresh.</p>
        <Select
          label="Team"
          placeholder="The team it is in now"
          clearable
          data={(data?.teams ?? []).map(({ id: value, name }) => ({ value, label: name }))}
          value={team}
          onChange={setTeam}
        />
        <Textarea
          label="Why"
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={raise.isPending}>
            {`Move to stage ${level + 1}`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
