// The server that takes our e-mail, and the key that signs it. A password or key that is set is never shown; left empty it stays.
import { Button, NumberInput, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { type MailKept, mailChanged } from '../../api/mail.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Choice } from '../../parts/choice.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

const ways = [
  { value: 'tls', label: 'TLS from the start (usually port 465)' },
  { value: 'starttls', label: 'STARTTLS, never without (usually port 587)' },
  { value: 'none', label: 'Nothing: only for a server on this machine' },
];

const usualPort = { tls: 465, starttls: 587, none: 25 } as const;

const about = {
  none: 'None is set.',
  set: 'One is set. Leave this empty to keep it.',
  unreadable: 'The one that was set can no longer be read. Type it again.',
};

export function MailServerForm({ kept: { server, byTheStart } }: { readonly kept: MailKept }) {
  const { password: passwordKept, dkimKey: keyKept, ...shown } = server;
  const [typed, setTyped] = useState({ ...shown, password: '', dkimKey: '' });
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const save = useOnce({
    mutationFn: () =>
      answer(
        api.PUT('/api/settings/mail/server', {
          body: { ...typed, password: typed.password || null, dkimKey: typed.dkimKey || null },
        }),
      ),
    onSuccess: mailChanged,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const fields = save.error ? asRefusal(save.error).fields : {};
  const field = (name: keyof typeof typed) => ({ 'data-field': name, error: fields[name] });
  return (
    <form onSubmit={submit} noValidate>
      {byTheStart === null ? null : (
        <p role="status">The program was started with the server {byTheStart}. It is used in place of the one below.</p>
      )}
      <FormSection
        title="Server"
        why="The server your organisation sends its e-mail by. Whoever looks after your e-mail knows these."
      >
        <TextInput
          label="Name of the server"
          placeholder="smtp.example.org"
          value={typed.host}
          {...field('host')}
          onChange={(event) => change({ host: event.currentTarget.value })}
        />
        <Choice
          label="How the line is kept private"
          data={ways}
          value={typed.security}
          {...field('security')}
          onChoose={(way) => change({ security: way as typeof typed.security, port: usualPort[way as typeof typed.security] })}
        />
        <NumberInput
          label="Port"
          min={1}
          max={65_535}
          allowDecimal={false}
          value={typed.port}
          {...field('port')}
          onChange={(port) => change({ port: Number(port) })}
        />
        <TextInput
          label="User name"
          description="Empty where the server asks for none."
          autoComplete="off"
          value={typed.username}
          {...field('username')}
          onChange={(event) => change({ username: event.currentTarget.value })}
        />
        <PasswordInput
          label="Password"
          description={about[passwordKept]}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          value={typed.password}
          {...field('password')}
          onChange={(event) => change({ password: event.currentTarget.value })}
        />
      </FormSection>
      <FormSection
        title="Signature"
        why="With DKIM other servers see that a message is ours. Leave it empty where your server signs."
      >
        <TextInput
          label="Domain"
          placeholder="example.org"
          value={typed.dkimDomain}
          {...field('dkimDomain')}
          onChange={(event) => change({ dkimDomain: event.currentTarget.value })}
        />
        <TextInput
          label="Selector"
          placeholder="redress1"
          value={typed.dkimSelector}
          {...field('dkimSelector')}
          onChange={(event) => change({ dkimSelector: event.currentTarget.value })}
        />
        <Textarea
          label="Private key (PEM)"
          description={about[keyKept]}
          autosize
          minRows={2}
          maxRows={8}
          value={typed.dkimKey}
          {...field('dkimKey')}
          onChange={(event) => change({ dkimKey: event.currentTarget.value })}
        />
      </FormSection>
      <div className={styles['end']}>
        <RefusalMessage error={save.error} />
        <StaleWay error={save.error} onLoad={mailChanged} />
        <Button type="submit" loading={save.isPending}>
          Save the server
        </Button>
      </div>
    </form>
  );
}
