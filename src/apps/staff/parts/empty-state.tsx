// What a list says while it is empty: what will appear here, how it gets here, and the one thing to do about it.
import { IconInbox, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './states.module.css';

type EmptyStateProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly icon?: TablerIcon;
  readonly action?: ReactNode;
};

export function EmptyState({ title, children, icon: Icon = IconInbox, action }: EmptyStateProps) {
  return (
    <div className={`${styles['state']} ${styles['card']}`}>
      <span className={styles['icon']} aria-hidden>
        <Icon size={22} stroke={1.75} />
      </span>
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['words']}>{children}</p>
      {action ? <div className={styles['actions']}>{action}</div> : null}
    </div>
  );
}
