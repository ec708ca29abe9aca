// Something that waits for me: a complaint I was given, to accept or hand back, a note that mentions me, a question, an answer.
import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { notificationInWords } from '#domain/notification.ts';
import { answer, api } from '../../api/client.ts';
import { useReadNotifications } from '../../api/notifications.ts';
import { useListChange } from '../../api/queue.ts';
import { complaintPath } from '../../parts/complaint-words.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './my-work.module.css';
import type { Together, Waiting } from './waiting-together.ts';

export function WaitingRow({ rows }: { readonly rows: Together }) {
  const read = useReadNotifications();
  const unread = rows.flatMap(({ notification }) => (notification ? [notification] : []));
  const seen = () => {
    if (unread.length > 0) read.mutate(unread);
  };
  const [row] = rows;
  return (
    <li>
      <div className={styles['row']}>
        <span className={styles['when']}>
          {rows.map((one) => (
            <span key={one.notification ?? one.id} className={styles['came']}>
              <span>{said(one)}</span>
              <span className={styles['what']}>
                <InstantInWords at={one.at} />
              </span>
            </span>
          ))}
        </span>
        <span className={styles['about']}>
          <Link to={complaintPath(row.id)} className={styles['words']} data-row={row.id} onClick={seen}>
            {row.title}
          </Link>
          <span className={styles['what']}>
            {row.reference} · {row.customer ?? 'No name given'}
          </span>
          {rows.map(({ notification, reason }) =>
            reason ? (
              <q key={notification} className={styles['reason']}>
                {reason}
              </q>
            ) : null,
          )}
          {row.toAccept ? (
            <AcceptOrHandBack id={row.id} />
          ) : (
            <span className={styles['answers']}>
              <Button size="xs" variant="default" loading={read.isPending} onClick={seen}>
                {unread.length > 1 ? 'Mark all as read' : 'Mark as read'}
              </Button>
            </span>
          )}
        </span>
      </div>
    </li>
  );
}

function said({ kind, by }: Waiting): string {
  const who = by ?? 'Somebody';
  if (kind === 'mentioned') return `${who} mentioned you`;
  if (kind === 'corrected') return `${who} corrected a note`;
  if (kind === 'handed-back') return `${who} handed this back`;
  return kind === 'given' ? `${who} gave you this` : notificationInWords(kind, by);
}

/** Yes or no to a complaint that somebody gave. No needs a reason. */
function AcceptOrHandBack({ id }: { readonly id: string }) {
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const path = { params: { path: { id } } };
  const accept = useListChange(() => answer(api.POST('/api/complaints/{id}/accept', path)));
  const handBack = useListChange((why: string) =>
    answer(api.POST('/api/complaints/{id}/hand-back', { ...path, body: { reason: why } })),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!handBack.isPending) handBack.mutate(reason);
  };
  if (!refusing)
    return (
      <span className={styles['answers']}>
        <Button size="xs" loading={accept.isPending} onClick={() => accept.mutate(undefined)}>
          Accept
        </Button>
        <Button size="xs" variant="default" onClick={() => setRefusing(true)}>
          Hand back…
        </Button>
        <RefusalMessage error={accept.error} />
      </span>
    );
  return (
    <form className={styles['handBack']} onSubmit={send}>
      <RefusalMessage error={handBack.error} />
      <Textarea
        label="Why you hand it back"
        description="It goes back to where it came from, and whoever gave it is told."
        required
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <span className={styles['answers']}>
        <Button size="xs" type="submit" loading={handBack.isPending}>
          Hand back
        </Button>
        <Button size="xs" variant="subtle" onClick={() => setRefusing(false)}>
          Keep it for now
        </Button>
      </span>
    </form>
  );
}
