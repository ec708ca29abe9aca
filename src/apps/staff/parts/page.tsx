// The frame of a screen inside the shell: its name (in the tab, as the first heading, spoken on arrival), a line on what it
// is for, its actions, its width. Every screen is one Page.
import type { ReactNode } from 'react';
import styles from './page.module.css';

type PageProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'reading' | 'wide' | 'full';
  readonly children: ReactNode;
};

export function Page({ title, lead, actions, width = 'wide', children }: PageProps) {
  return (
    <div className={styles['page']} data-width={width}>
      <title>{`${title} · Redress`}</title>
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h1 tabIndex={-1} className={styles['title']}>
            {title}
          </h1>
          {lead ? <p className={styles['lead']}>{lead}</p> : null}
        </div>
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
