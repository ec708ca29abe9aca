// What a help desk was told lately, what it answered, and telling it once more.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type Desk, desksChanged, type Telling, tellingsQuery } from './desk-questions.ts';

export function Tellings({ desk }: { readonly desk: Desk }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What {desk.title} was told lately</summary>
      {open ? <List desk={desk} /> : null}
    </details>
  );
}

function List({ desk }: { readonly desk: Desk }) {
  const { data, error, refetch } = useQuery(tellingsQuery(desk.id));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <p>Looking…</p>;
  if (data.tellings.length === 0) return <p>It was told nothing yet.</p>;
  return (
    <ul>
      {data.tellings.map((telling) => (
        <One key={telling.id} telling={telling} />
      ))}
    </ul>
  );
}

const standing = { waiting: 'waits', 'under-way': 'is being told', taken: 'told', failed: 'not told' } as const;

function One({ telling: { id, contact, theirId, says, state, madeAt, tryAt, answer: said, code } }: { readonly telling: Telling }) {
  const again = useOnce({
    mutationFn: () => answer(api.POST('/api/settings/help-desks/tellings/{id}/again', { params: { path: { id } } })),
    onSettled: desksChanged,
  });
  return (
    <li>
      <InstantInWords at={madeAt} />:{' '}
      <Link to="/contacts/$contact" params={{ contact }}>
        {theirId}
      </Link>
      . {says}: {standing[state]}
      {tryAt === null || code === null ? '' : ', tried again '}
      {tryAt === null || code === null ? null : <InstantInWords at={tryAt} />}.{' '}
      {said === '' ? '' : `It answered: ${said}${code === null ? '' : ` (${code})`} `}
      {state === 'taken' || state === 'failed' ? (
        <Button size="compact-sm" variant="default" loading={again.isPending} onClick={() => again.mutate()} aria-label={`Tell it again: ${theirId}, ${says}`}>
          Tell it again
        </Button>
      ) : null}
      <RefusalMessage error={again.error} />
    </li>
  ); // biome-ignore format: one line
}
