// Where another help desk is told of early signs: an address, from which level on, and what its own API wants.
import { Button, Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { levelInWords, type SignalLevel, signalLevels } from '#domain/signal/signal.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from '../mail/mail.module.css';
import { type Desk, jsonTyped, notJson } from './desk-questions.ts';

export function HookForm({ desk, onClose }: { readonly desk: Desk; readonly onClose: (secret: string | null) => void }) {
  const { hook } = desk;
  const [url, setUrl] = useState(hook?.url ?? '');
  const [active, setActive] = useState(hook?.active ?? true);
  const [method, setMethod] = useState(hook?.method ?? 'POST');
  const [from, setFrom] = useState<SignalLevel>(hook?.from ?? 'slight');
  const [body, setBody] = useState(hook?.body ? JSON.stringify(hook.body, null, 2) : '');
  const [header, setHeader] = useState(hook?.header ?? '');
  const [key, setKey] = useState('');
  const [newSecret, setNewSecret] = useState(false);
  const typed = jsonTyped(body);
  const save = useOnce({
    mutationFn: () =>
      answer(
        api.PUT('/api/settings/help-desks/{id}/hook', {
          params: { path: { id: desk.id } },
          body: { version: desk.version, url, active, method, from, body: typed, header: header || null, key, newSecret },
        }),
      ),
    onSuccess: ({ secret }) => onClose(secret),
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <form
      className={`${styles['card']} ${styles['deed']}`}
      aria-label={`What ${desk.title} is told`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending && typed !== undefined) save.mutate();
      }}
    >
      <TextInput
        label="Where it is told"
        description="An address that begins with https://. {id} stands for the contact’s id there."
        value={url}
        error={fields['url']}
        autoComplete="off"
        autoFocus
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Checkbox label="Tell it" checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
      <NativeSelect
        label="From which signs on"
        value={from}
        data={signalLevels.map((level) => ({ value: level, label: levelInWords[level] }))}
        onChange={(event) => setFrom(event.currentTarget.value as SignalLevel)}
      />
      <NativeSelect
        label="Method"
        value={method}
        data={['POST', 'PUT']}
        onChange={(event) => setMethod(event.currentTarget.value as 'POST' | 'PUT')}
      />
      <Textarea
        label="What its own API wants"
        description="JSON in whose texts {note}, {how}, {link}, {id}, {event}, {outcome} and {complaint} are filled in. Left empty, everything is posted as it is, signed."
        value={body}
        error={typed === undefined ? notJson : fields['body']}
        autosize
        minRows={3}
        maxRows={16}
        spellCheck={false}
        styles={{ input: { fontFamily: 'monospace' } }}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <TextInput
        label="Header of its key"
        description="Such as Authorization; left empty where it wants none."
        value={header}
        error={fields['header']}
        autoComplete="off"
        onChange={(event) => setHeader(event.currentTarget.value.trim())}
      />
      {header === '' ? null : (
        <PasswordInput
          label="Its value"
          description={hook?.hasKey ? 'Left empty, the one there is stays.' : undefined}
          value={key}
          error={fields['key']}
          autoComplete="off"
          onChange={(event) => setKey(event.currentTarget.value)}
        />
      )}
      {hook ? (
        <Checkbox
          label="Make a new secret to sign with"
          checked={newSecret}
          onChange={(event) => setNewSecret(event.currentTarget.checked)}
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
    </form>
  );
}
