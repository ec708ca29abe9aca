// Shares the marked complaints out among a team: each to whoever holds least and may have it.
import { Button, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { candidatesQuery, useShareOut } from '../../api/queue.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import type { Given } from './give-dialog.tsx';
import styles from './give-dialog.module.css';
import { NotDone } from './not-done.tsx';

type ShareProps = { readonly complaints: readonly Given[]; readonly onClose: () => void; readonly onDone: () => void };

export function ShareOutDialog({ complaints, onClose, onDone }: ShareProps) {
  const share = useShareOut();
  const [team, setTeam] = useState('');
  const { data, isPending } = useQuery(candidatesQuery(null, ''));
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!team || share.isPending) return;
    share.mutate(
      { complaints, team },
      {
        onSuccess: ({ not }) => {
          onDone();
          if (not.length === 0) onClose();
        },
      },
    );
  };
  const many = complaints.length === 1 ? '1 complaint' : `${complaints.length} complaints`;
  return (
    <Dialog title={`Share out ${many}`} onClose={onClose}>
      <form className={styles['form']} onSubmit={send}>
        <NotDone error={share.error} done={share.data} rows={complaints} />
        <p>
          Each goes to whoever in the team holds least. Nobody gets one about themselves, one they decided before, or anything while
          they are away.
        </p>
        {isPending ? (
          <LoadingState what="the teams" rows={4} />
        ) : (
          <Radio.Group label="Among the people of" value={team} onChange={setTeam} className={styles['choices'] ?? ''}>
            {(data?.teams ?? []).map(({ id, name }) => (
              <Radio key={id} value={id} label={name} className={styles['choice'] ?? ''} />
            ))}
          </Radio.Group>
        )}
        <div>
          <Button type="submit" loading={share.isPending} disabled={!team}>
            Share out
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
