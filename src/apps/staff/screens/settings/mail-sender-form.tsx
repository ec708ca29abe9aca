// Who a legal entity writes as: the name and address its e-mails come from, and where answers go.
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { type MailKept, mailChanged } from '../../api/mail.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

export function MailSenderForm({ kept }: { readonly kept: MailKept['senders'][number] }) {
  const { legalEntity, entity, version } = kept;
  const [typed, setTyped] = useState({ name: kept.name || entity, address: kept.address, replyTo: kept.replyTo });
  const change = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const save = useOnce({
    mutationFn: () =>
      answer(
        api.PUT('/api/settings/mail/senders/{legalEntity}', { params: { path: { legalEntity } }, body: { ...typed, version } }),
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
    <form onSubmit={submit} noValidate aria-label={`Sender: ${entity}`}>
      <FormSection
        title={`Sender: ${entity}`}
        why={
          version === 0
            ? 'Nobody has said yet which address it writes from, so nothing is sent by e-mail for it.'
            : 'Its letters and messages go out by e-mail from this address.'
        }
      >
        <TextInput
          label="Name beside the address"
          value={typed.name}
          {...field('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label="Address"
          placeholder="complaints@example.org"
          type="email"
          value={typed.address}
          {...field('address')}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
        <TextInput
          label="Address for answers"
          description="Empty: answers come to the same address."
          type="email"
          value={typed.replyTo}
          {...field('replyTo')}
          onChange={(event) => change({ replyTo: event.currentTarget.value })}
        />
      </FormSection>
      <div className={styles['end']}>
        <RefusalMessage error={save.error} />
        <StaleWay error={save.error} onLoad={mailChanged} />
        <Button type="submit" variant="default" loading={save.isPending}>
          {`Save the sender of ${entity}`}
        </Button>
      </div>
    </form>
  );
}
