// Settings › Other help desks: whose contacts are read here for early signs, how each stands, its token, its mapping, what it is told.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { SecretOnce } from '../../parts/secret-once.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { DeskCard } from './desk-card.tsx';
import { DeskForm } from './desk-form.tsx';
import { desksChanged, desksQuery, type Shown } from './desk-questions.ts';
import { TryPayload } from './try-payload.tsx';

export function HelpDesks() {
  const [adding, setAdding] = useState(false);
  const [shown, show] = useState<Shown | null>(null);
  const { data, error, refetch } = useQuery(desksQuery);
  const close = () => {
    setAdding(false);
    void desksChanged();
  };
  return (
    <SettingsFrame
      title="Other help desks"
      lead="Contacts that people send to another help desk, read here for the signs of a complaint. The help desk goes on answering them."
      actions={<Button onClick={() => setAdding(true)}>Add a help desk</Button>}
    >
      {adding ? <DeskForm desk={null} onClose={close} /> : null}
      {data ? null : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the help desks" rows={3} />
      )}
      {data?.desks.length === 0 && !adding ? (
        <EmptyState title="No other help desk">
          How to connect Zammad, Chatwoot, FreeScout, Zendesk, or one of your own stands in the guide “Connect another help desk”.
        </EmptyState>
      ) : null}
      {data?.desks.map((desk) => (
        <DeskCard key={desk.id} desk={desk} posts={data.posts} onShow={show} />
      ))}
      <TryPayload desks={data?.desks ?? []} />
      {shown ? <Once shown={shown} onClose={() => show(null)} /> : null}
    </SettingsFrame>
  );
}

function Once({ shown: { what, of, secret }, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const label = what === 'token' ? `The token of ${of}` : `The secret of ${of}`;
  return (
    <SecretOnce title={label} label={label} secret={secret} onClose={onClose}>
      {what === 'token'
        ? 'It posts contacts with it, as a bearer token or as the password of basic authentication. It opens nothing else.'
        : 'What it is told is signed with this, so that it knows who says so. Where its own API is told, it is not needed.'}
    </SecretOnce>
  );
}
