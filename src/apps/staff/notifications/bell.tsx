// The bell in the top bar: how many notifications are unread, in figures and in words, and the latest of them when opened.
import { Popover, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { unreadQuery } from '../api/notifications.ts';
import { LoadingState } from '../parts/loading-state.tsx';
import styles from './notifications.module.css';

const NotificationList = lazy(async () => ({ default: (await import('./notification-list.tsx')).NotificationList }));

export function Bell() {
  const { data: unread = 0 } = useQuery(unreadQuery);
  const [opened, setOpened] = useState(false);
  const figure = unread >= 100 ? '99+' : String(unread);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles['bell']} onClick={() => setOpened(!opened)}>
          <IconBell size={21} stroke={1.75} aria-hidden />
          <VisuallyHidden>Notifications</VisuallyHidden>
          {unread > 0 ? (
            <span className={styles['figure']}>
              {figure}
              <VisuallyHidden> unread</VisuallyHidden>
            </span>
          ) : null}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles['sheet']} aria-label="Notifications">
        <Suspense fallback={<LoadingState what="your notifications" />}>
          {opened ? <NotificationList onClose={() => setOpened(false)} /> : null}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
