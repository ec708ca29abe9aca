// The form of one mailbox. What is typed into it as a secret leaves this page once and never comes back.
import { Button, Checkbox, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type MailboxSecurity, mailboxSecurities, type MailboxWay, mailboxWays } from '#domain/mail/mailbox.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { RemoveButton } from '../../parts/remove-button.tsx';
import { desksQuery } from '../desks/desk-questions.ts';
import styles from './mail.module.css';
import { type Mailbox, mailboxesChanged } from './mailbox-questions.ts';

const listed = (of: Readonly<Record<string, string>>) => Object.entries(of).map(([value, label]) => ({ value, label }));

type Props = { readonly mailbox: Mailbox | null; readonly onClose: () => void };

export function MailboxForm({ mailbox, onClose }: Props) {
  const [form, setForm] = useState(() => ({
    name: mailbox?.name ?? '',
    host: mailbox?.host ?? '',
    port: String(mailbox?.port ?? 993),
    security: mailbox?.security ?? 'tls',
    username: mailbox?.username ?? '',
    way: mailbox?.way ?? 'password',
    secret: '',
    tokenUrl: mailbox?.tokenUrl ?? '',
    clientName: mailbox?.clientName ?? '',
    clientSecret: '',
    folder: mailbox?.folder ?? 'INBOX',
    doneFolder: mailbox?.doneFolder ?? '',
    active: mailbox?.active ?? true,
    desk: mailbox?.desk?.id ?? '',
  }));
  const { data } = useQuery(desksQuery);
  const desks = data?.desks ?? (mailbox?.desk ? [mailbox.desk] : []);
  const save = useMutation({
    mutationFn: () => {
      const body = { ...form, port: Number(form.port), desk: form.desk || null };
      if (!mailbox) return answer(api.POST('/api/mailboxes', { body }));
      return answer(
        api.POST('/api/mailboxes/{id}/changes', {
          params: { path: { id: mailbox.id } },
          body: { ...body, version: mailbox.version },
        }),
      );
    },
    onSuccess: onClose,
    onSettled: mailboxesChanged,
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  const field = (
    name: 'name' | 'host' | 'port' | 'username' | 'secret' | 'tokenUrl' | 'clientName' | 'clientSecret' | 'folder' | 'doneFolder',
  ) => ({
    'data-field': name,
    value: form[name],
    error: fields[name],
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setForm((now) => ({ ...now, [name]: value }));
    },
  });
  return (
    <form
      className={`${styles['card']} ${styles['deed']}`}
      aria-label={mailbox ? `Change ${mailbox.name}` : 'Add a mailbox'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <TextInput {...field('name')} label="What it is called here" autoFocus />
      <TextInput {...field('host')} label="Server" description="Such as imap.example.org" />
      <TextInput {...field('port')} label="Port" inputMode="numeric" />
      <NativeSelect
        label="Protection on the way"
        data={listed(mailboxSecurities)}
        value={form.security}
        onChange={({ currentTarget: { value } }) => setForm((now) => ({ ...now, security: value as MailboxSecurity }))}
      />
      <TextInput {...field('username')} label="Name to sign in with" />
      <NativeSelect
        label="How to sign in"
        data={listed(mailboxWays)}
        value={form.way}
        onChange={({ currentTarget: { value } }) => setForm((now) => ({ ...now, way: value as MailboxWay }))}
      />
      <PasswordInput
        {...field('secret')}
        autoComplete="new-password"
        label={form.way === 'oauth' ? 'Refresh token' : 'Password'}
        description={mailbox ? 'Leave it empty to keep the one there is.' : undefined}
      />
      {form.way === 'oauth' ? (
        <>
          <TextInput {...field('tokenUrl')} label="The provider’s address for tokens" />
          <TextInput {...field('clientName')} label="Client id" />
          <PasswordInput
            {...field('clientSecret')}
            autoComplete="new-password"
            label="Client secret"
            description="Empty where the provider gives none. Enter it together with the refresh token."
          />
        </>
      ) : null}
      {desks.length === 0 ? null : (
        <NativeSelect
          label="Whose mail it is"
          description="A journal holds copies of mail that another help desk answers: it is read for early signs, and nobody is written to."
          data={[
            { value: '', label: 'Ours: Redress takes it up' },
            ...desks.map(({ id, title }) => ({ value: id, label: `The journal of ${title}` })),
          ]}
          value={form.desk}
          onChange={({ currentTarget: { value } }) => setForm((now) => ({ ...now, desk: value }))}
        />
      )}
      <TextInput {...field('folder')} label="Folder to listen to" />
      <TextInput
        {...field('doneFolder')}
        label="Folder for what is taken in"
        description="Empty: messages stay where they are, marked as read."
      />
      <Checkbox
        label="Listen to it"
        checked={form.active}
        onChange={({ currentTarget: { checked } }) => setForm((now) => ({ ...now, active: checked }))}
      />
      <RefusalMessage error={save.error} />
      <div>
        <Button type="submit" loading={save.isPending}>
          Keep
        </Button>{' '}
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
      </div>
      {mailbox ? (
        <RemoveButton
          words="Remove this mailbox"
          sure="Yes, forget it and its password"
          remove={() => forget(mailbox).finally(() => void mailboxesChanged())}
          onRemoved={onClose}
        />
      ) : null}
    </form>
  );
}

const forget = ({ id, version }: Mailbox): Promise<unknown> =>
  answer(api.POST('/api/mailboxes/{id}/removal', { params: { path: { id } }, body: { version } }));
