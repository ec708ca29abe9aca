// Sends a trial message and shows what became of the last ones, so that e-mail is seen to arrive before a customer relies on it.
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { type MessageState, messageStates } from '#domain/outgoing-message.ts';
import { answer, api } from '../../api/client.ts';
import { type MailKept, mailChanged } from '../../api/mail.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Choice } from '../../parts/choice.tsx';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';

export function MailTrial({ kept: { senders, trials } }: { readonly kept: MailKept }) {
  const ready = senders.filter(({ version }) => version > 0);
  const [to, setTo] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const legalEntity = chosen ?? ready[0]?.legalEntity ?? '';
  const send = useOnce({
    mutationFn: () => answer(api.POST('/api/settings/mail/trials', { body: { legalEntity, to } })),
    onSuccess: mailChanged,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send.mutate();
  };
  const fields = send.error ? asRefusal(send.error).fields : {};
  return (
    <form onSubmit={submit} noValidate aria-label="Trial">
      <FormSection title="Trial" why="Send a message to yourself. It goes the same way as those to customers.">
        {ready.length > 1 ? (
          <Choice
            label="As"
            data={ready.map((one) => ({ value: one.legalEntity, label: one.entity }))}
            value={legalEntity}
            onChoose={choose}
          />
        ) : null}
        <TextInput
          label="Send it to"
          type="email"
          value={to}
          disabled={ready.length === 0}
          data-field="to"
          error={fields['to']}
          description={ready.length === 0 ? 'First save a sender above.' : undefined}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        {trials.length > 0 ? (
          <ul aria-label="Last trials">
            {trials.map(({ address, state, at, answer: heard }) => (
              <li key={at + address}>
                {address}: {messageStates[state as MessageState].toLowerCase()}, <InstantInWords at={at} />
                {heard ? `. The server said: ${heard}` : ''}
              </li>
            ))}
          </ul>
        ) : null}
      </FormSection>
      <div className={styles['end']}>
        <RefusalMessage error={send.error} />
        <Button variant="subtle" onClick={() => void mailChanged()}>
          Look again
        </Button>
        <Button type="submit" variant="default" disabled={ready.length === 0} loading={send.isPending}>
          Send a trial message
        </Button>
      </div>
    </form>
  );
}
