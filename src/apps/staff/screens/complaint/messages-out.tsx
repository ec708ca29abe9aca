// The messages to the customer that are not simply sent: those somebody must decide about first, then those still on their way. What
// went stands in the conversation and with its letter.
import { useQuery } from '@tanstack/react-query';
import { messagesQuery } from '../../api/mail.ts';
import { useCase } from './case.tsx';
import { MessageLine } from './message-line.tsx';
import styles from './message-line.module.css';

export function MessagesOut() {
  const { page } = useCase();
  const { data } = useQuery(messagesQuery(page.id));
  if (!data) return null;
  const { messages, allowed } = data;
  const shown = [
    ...messages.filter(({ asks }) => asks),
    ...messages.filter(({ state }) => state === 'queued' || state === 'handing-over'),
  ];
  if (shown.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label="Messages not sent yet">
      {shown.map((message) => (
        <MessageLine
          key={`${message.id} ${message.version}`}
          message={message}
          settles={allowed.includes('settle-message')}
          sends={allowed.includes('send-notice')}
        />
      ))}
    </ul>
  );
}
