// The form of one channel: its name, where its gateway takes messages, whether it is used, and a new secret when the old one got about.
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { RemoveButton } from '../../parts/remove-button.tsx';
import type { Channel } from './channel-questions.ts';
import styles from './mail.module.css';

type Close = (made: { channel: string; secret: string } | null) => void;

export function ChannelForm({ channel, onClose }: { readonly channel: Channel | null; readonly onClose: Close }) {
  const [name, setName] = useState(channel?.channel ?? 'sms');
  const [url, setUrl] = useState(channel?.url ?? '');
  const [active, setActive] = useState(channel?.active ?? true);
  const [newSecret, setNewSecret] = useState(false);
  const version = channel?.version ?? 0;
  const save = useOnce({
    mutationFn: () =>
      answer(
        api.PUT('/api/settings/channels/{channel}', {
          params: { path: { channel: name } },
          body: { version, url, active, newSecret },
        }),
      ),
    onSuccess: ({ secret }) => onClose(secret === null ? null : { channel: name, secret }),
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <form
      className={`${styles['card']} ${styles['deed']}`}
      aria-label={channel ? `Change ${channel.channel}` : 'Add a channel'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      {channel ? null : (
        <TextInput
          label="Channel"
          description="sms for text messages; another in small letters, such as whatsapp."
          value={name}
          error={fields['channel']}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value.trim())}
        />
      )}
      <TextInput
        label="Where its gateway takes messages"
        description="Such as https://gateway.example.org/messages. With another address comes another secret."
        value={url}
        error={fields['url']}
        autoComplete="off"
        autoFocus
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Checkbox label="Send by it" checked={active} onChange={({ currentTarget: { checked } }) => setActive(checked)} />
      {channel ? (
        <Checkbox
          label="Make a new secret"
          description="The one there is opens nothing from then on."
          checked={newSecret}
          onChange={({ currentTarget: { checked } }) => setNewSecret(checked)}
        />
      ) : null}
      <RefusalMessage error={save.error} />
      <div>
        <Button type="submit" loading={save.isPending}>
          Keep
        </Button>{' '}
        <Button variant="default" onClick={() => onClose(null)}>
          Not now
        </Button>
      </div>
      {channel ? (
        <RemoveButton
          words="Remove this channel"
          sure="Yes, take it away and forget its secret"
          remove={() => forget(channel)}
          onRemoved={() => onClose(null)}
        />
      ) : null}
    </form>
  );
}

const forget = ({ channel, version }: Channel): Promise<unknown> =>
  answer(api.POST('/api/settings/channels/{channel}/removal', { params: { path: { channel } }, body: { version } }));
