// What stands in place of something that could not be shown: what happened, what was kept, what to do. Never a stack trace. Who may not
// see it is not asked to try again.
import { Button } from '@mantine/core';
import { IconLock, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { asRefusal } from '../api/refusal.ts';
import styles from './states.module.css';

type ErrorStateProps = {
  readonly error: unknown;
  /** What could not be shown, where the heading above does not say it. */
  readonly title?: string;
  readonly onRetry?: () => void;
};

export function ErrorState({ error, title, onRetry }: ErrorStateProps) {
  const refusal = asRefusal(error);
  const closed = refusal.status === 403;
  const Icon = closed ? IconLock : IconPlugConnectedX;
  return (
    <div className={styles['state']} role="alert">
      <span className={styles['icon']} data-tone={closed ? undefined : 'late'} aria-hidden>
        <Icon size={22} stroke={1.75} />
      </span>
      {title ? <h2 className={styles['title']}>{title}</h2> : null}
      <p className={styles['words']}>{refusal.message}</p>
      {closed ? null : (
        <div className={styles['actions']}>
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden />}
            onClick={onRetry ?? (() => location.reload())}
          >
            {onRetry ? 'Try again' : 'Load the page again'}
          </Button>
        </div>
      )}
    </div>
  );
}
