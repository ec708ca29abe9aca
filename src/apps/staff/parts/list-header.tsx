// The head of every list: what it lists, how many there are, and what can be done with the whole of it.
import type { ReactNode } from 'react';
import styles from './list-header.module.css';

type ListHeaderProps = {
  readonly title: string;
  /** How many there are in all, not only on screen. Left out while it is not yet known. */
  readonly count?: number;
  readonly of?: readonly [one: string, many: string];
  readonly children?: ReactNode;
};

const figures = new Intl.NumberFormat('en-GB');

export function ListHeader({ title, count, of = ['entry', 'entries'], children }: ListHeaderProps) {
  return (
    <div className={styles['head']}>
      <h2 className={styles['title']}>
        {title}
        {count === undefined ? null : (
          <span className={styles['count']} aria-live="polite">
            {` ${figures.format(count)} ${count === 1 ? of[0] : of[1]}`}
          </span>
        )}
      </h2>
      {children ? <div className={styles['tools']}>{children}</div> : null}
    </div>
  );
}
