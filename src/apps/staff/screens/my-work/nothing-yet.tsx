// My work while there is none: what will appear, and the way to take some.
import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { may, useColleague } from '../../api/me.ts';
import { useTakeNext } from '../../api/queue.ts';
import { complaintPath } from '../../parts/complaint-words.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';

export function NothingYet() {
  const me = useColleague();
  const navigate = useNavigate();
  const take = useTakeNext();
  const [pressed, setPressed] = useState(false);
  const run = () => {
    setPressed(true);
    take.mutate(undefined, { onSuccess: ({ id }) => void navigate({ to: complaintPath(id) }), onSettled: () => setPressed(false) });
  };
  return (
    <EmptyState
      title="You have no open complaints"
      icon={IconChecks}
      action={
        may(me, 'take') ? (
          <>
            <Button onClick={run} loading={pressed}>
              Take the next one
            </Button>
            <RefusalMessage error={take.error} />
          </>
        ) : undefined
      }
    >
      What you take or are given appears here: first what is due, then what waits for you, then who waits for news.
    </EmptyState>
  );
}
