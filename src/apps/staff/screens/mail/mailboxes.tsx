// Settings › Mailboxes: which mailboxes are listened to, how each stands in words, and the form to add, change or remove one.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { MailHealth } from '../settings/mail-health.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import styles from './mail.module.css';
import { MailboxForm } from './mailbox-form.tsx';
import { type Mailbox, mailboxesQuery } from './mailbox-questions.ts';

export function MailboxSettings() {
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(mailboxesQuery);
  return (
    <SettingsFrame
      title="Mailboxes"
      lead="Messages that come to these mailboxes are taken in at once. Passwords are kept sealed and shown to nobody."
      actions={<Button onClick={() => setOpen('new')}>Add a mailbox</Button>}
    >
      <MailHealth />
      {open === 'new' ? <MailboxForm mailbox={null} onClose={() => setOpen(null)} /> : null}
      {data ? null : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the mailboxes" rows={3} />
      )}
      {data?.mailboxes.length === 0 && open === null ? (
        <EmptyState title="No mailbox is listened to">
          Add the mailbox that customers write to. Until then mail comes in through the API alone.
        </EmptyState>
      ) : null}
      {data?.mailboxes.map((mailbox) =>
        open === mailbox.id ? (
          <MailboxForm key={mailbox.id} mailbox={mailbox} onClose={() => setOpen(null)} />
        ) : (
          <section key={mailbox.id} className={`${styles['card']} ${styles['deed']}`} aria-label={mailbox.name}>
            <h2 className={styles['title']}>{mailbox.name}</h2>
            <span>
              {mailbox.username} at {mailbox.host}, folder {mailbox.folder}
            </span>
            {mailbox.desk ? (
              <span>The journal of {mailbox.desk.title}: its messages are read for early signs and answered there.</span>
            ) : null}
            <Standing mailbox={mailbox} />
            <div>
              <Button variant="default" onClick={() => setOpen(mailbox.id)} aria-label={`Change ${mailbox.name}`}>
                Change
              </Button>
            </div>
          </section>
        ),
      )}
    </SettingsFrame>
  );
}

function Standing({ mailbox: { active, fault, faultAt, heardAt } }: { readonly mailbox: Mailbox }) {
  if (!active) return <span role="status">Not listened to.</span>;
  if (fault !== null && faultAt !== null)
    return (
      <span role="status">
        Not heard from since <InstantInWords at={faultAt} />: {fault} It is tried again by itself.
      </span>
    );
  if (heardAt === null) return <span role="status">Being connected.</span>;
  return (
    <span role="status">
      Listened to since <InstantInWords at={heardAt} />.
    </span>
  );
}
