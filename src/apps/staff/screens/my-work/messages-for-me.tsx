// What of mail needs a look, for whoever keeps it; and the messages about which I am asked to decide: those that did not go first, then those prepared for me to send, then letters to post or to read out. Decided here or on the
// complaint, they leave both.
import { IconMailExclamation } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { myMessagesQuery } from '../../api/mail.ts';
import { complaintPath } from '../../parts/complaint-words.ts';
import { ListHeader } from '../../parts/list-header.tsx';
import lines from '../complaint/message-line.module.css';
import { MessageLine } from '../complaint/message-line.tsx';
import { LettersByHand } from './letters-by-hand.tsx';
import { MailAlerts } from './mail-alerts.tsx';
import styles from './my-work.module.css';

const atFirst = 5;

export function MessagesForMe() {
  return (
    <>
      <MailAlerts />
      <ToDecide />
      <LettersByHand />
    </>
  );
}

function ToDecide() {
  const { data } = useQuery(myMessagesQuery);
  const [all, showAll] = useState(false);
  if (!data || data.messages.length === 0) return null;
  const { messages, allowed } = data;
  return (
    <section className={styles['section']} aria-label="Messages to decide about">
      <div className={styles['title']}>
        <IconMailExclamation size={20} aria-hidden />
        <ListHeader title="Messages to decide about" count={messages.length} of={['message', 'messages']} />
      </div>
      <ul className={lines['list']}>
        {messages.slice(0, all ? undefined : atFirst).map(({ message, complaint, contact }) => (
          <MessageLine
            key={`${message.id} ${message.version}`}
            message={message}
            settles={allowed}
            sends={allowed}
            about={complaint ? <AboutComplaint complaint={complaint} /> : contact ? <AboutContact contact={contact} /> : null}
          />
        ))}
      </ul>
      {!all && messages.length > atFirst ? (
        <Button variant="default" onClick={() => showAll(true)} style={{ justifySelf: 'start' }}>
          Show all {messages.length}
        </Button>
      ) : null}
    </section>
  );
}

type About = { readonly id: string; readonly reference: string; readonly title: string; readonly customer: string | null };

function AboutComplaint({ complaint: { id, reference, title, customer } }: { readonly complaint: About }) {
  return (
    <p>
      <Link to={complaintPath(id)} data-row={id}>
        {title}
      </Link>{' '}
      <span className={styles['what']}>
        {reference} · {customer ?? 'No name given'}
      </span>
    </p>
  );
}

function AboutContact({ contact }: { readonly contact: string }) {
  return (
    <p>
      <Link to="/contacts/$contact" params={{ contact }} data-row={contact}>
        The contact it answers
      </Link>
    </p>
  );
}
