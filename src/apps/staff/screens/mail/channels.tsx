// Settings › Other channels: by which gateways messages go out and come in besides e-mail, how each stands, and the form to add, change or
// remove one. A secret is shown once, when it is made.
import { Button, Code, CopyButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { channelInWords } from '#domain/channel.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { ChannelForm } from './channel-form.tsx';
import { type Channel, channelsChanged, channelsQuery } from './channel-questions.ts';
import styles from './mail.module.css';

interface Made {
  readonly channel: string;
  readonly secret: string;
}

export function ChannelSettings() {
  const [open, setOpen] = useState<string | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const { data, error, refetch } = useQuery(channelsQuery);
  const close = (secret: Made | null) => {
    setOpen(null);
    if (secret) setMade(secret);
    void channelsChanged();
  };
  return (
    <SettingsFrame
      title="Other channels"
      lead="Text messages and other ways to reach customers, through a small program of yours or your carrier’s: a gateway."
      actions={<Button onClick={() => setOpen('new')}>Add a channel</Button>}
    >
      {made ? <Secret made={made} onSeen={() => setMade(null)} /> : null}
      {open === 'new' ? <ChannelForm channel={null} onClose={close} /> : null}
      {data ? null : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the channels" rows={3} />
      )}
      {data?.gateways.length === 0 && open === null ? (
        <EmptyState title="No channel besides e-mail">
          Whoever is reached by text message alone is called or written to by a colleague. How to connect one stands in the guide
          “Connect text messages, or another channel”.
        </EmptyState>
      ) : null}
      {data?.gateways.map((channel) =>
        open === channel.channel ? (
          <ChannelForm key={channel.channel} channel={channel} onClose={close} />
        ) : (
          <section
            key={channel.channel}
            className={`${styles['card']} ${styles['deed']}`}
            aria-label={channelInWords(channel.channel)}
          >
            <h2 className={styles['title']}>
              {channelInWords(channel.channel)} ({channel.channel})
            </h2>
            <span>Messages are posted to {channel.url}</span>
            <span>What happened is posted back to {data.events.replace('{channel}', channel.channel)}</span>
            <Standing channel={channel} />
            <div>
              <Button
                variant="default"
                onClick={() => setOpen(channel.channel)}
                aria-label={`Change ${channelInWords(channel.channel)}`}
              >
                Change
              </Button>
            </div>
          </section>
        ),
      )}
    </SettingsFrame>
  );
}

function Standing({ channel }: { readonly channel: Channel }) {
  const { active, readable, fault, faultAt, sentAt, heardAt, waiting, failed } = channel;
  return (
    <span role="status">
      {active ? '' : 'Paused: messages wait, and fail after three days. '}
      {readable ? '' : 'Its secret cannot be read any more: make a new one. '}
      {fault !== null && faultAt !== null ? (
        <>
          Nothing was taken since <InstantInWords at={faultAt} />: {fault}{' '}
        </>
      ) : null}
      {sentAt === null ? (
        'Nothing was sent yet. '
      ) : (
        <>
          Last sent <InstantInWords at={sentAt} />.{' '}
        </>
      )}
      {heardAt === null ? (
        'Nobody has written by it yet. '
      ) : (
        <>
          Somebody last wrote <InstantInWords at={heardAt} />.{' '}
        </>
      )}
      {waiting === 0 ? '' : `${waiting} wait to be sent. `}
      {failed === 0 ? '' : `${failed} did not arrive in the last seven days.`}
    </span>
  );
}

function Secret({ made: { channel, secret }, onSeen }: { readonly made: Made; readonly onSeen: () => void }) {
  return (
    <section className={`${styles['card']} ${styles['deed']}`} aria-label="The secret" role="status">
      <h2 className={styles['title']}>The secret of {channelInWords(channel).toLowerCase()}</h2>
      <span>Give it to the gateway now: it is not shown again. Both sides sign with it.</span>
      <Code block className={styles['secret'] ?? ''}>
        {secret}
      </Code>
      <div>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy it'}
            </Button>
          )}
        </CopyButton>{' '}
        <Button variant="subtle" onClick={onSeen}>
          I have it
        </Button>
      </div>
    </section>
  );
}
