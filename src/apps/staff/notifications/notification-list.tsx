// The latest notifications, newest first. Opening one marks it as read.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { notificationsQuery, useReadNotifications } from '../api/notifications.ts';
import { complaintPath } from '../parts/complaint-words.ts';
import { InstantInWords } from '../parts/day-in-words.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import styles from './notifications.module.css';

export function NotificationList({ onClose }: { readonly onClose: () => void }) {
  const { data, error, refetch } = useQuery(notificationsQuery);
  const read = useReadNotifications();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="your notifications" />;
  const { notifications, unread } = data;
  return (
    <>
      <div className={styles['head']}>
        <h2 className={styles['title']}>Notifications</h2>
        {unread > 0 ? (
          <Button size="compact-sm" variant="subtle" loading={read.isPending} onClick={() => read.mutate('all')}>
            Mark all as read
          </Button>
        ) : null}
      </div>
      {notifications.length === 0 ? (
        <p className={styles['none']}>Mentions of you, complaints you are given and what is handed back to you appear here.</p>
      ) : null}
      <ul className={styles['list']}>
        {notifications.map((one) => (
          <li key={one.id} data-unread={one.readAt === null || undefined}>
            <Link
              to={complaintPath(one.complaint.id)}
              className={styles['row']}
              onClick={() => {
                if (one.readAt === null) read.mutate([one.id]);
                onClose();
              }}
            >
              <span className={styles['words']}>
                {one.readAt === null ? <span className={styles['dot']} role="img" aria-label="Unread" /> : null}
                {one.words}
              </span>
              <span className={styles['about']}>
                {one.complaint.reference} · {one.complaint.title}
              </span>
              {one.reason ? <q className={styles['about']}>{one.reason}</q> : null}
              <span className={styles['about']}>
                <InstantInWords at={one.at} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
