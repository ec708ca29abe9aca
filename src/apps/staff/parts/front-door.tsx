// The page outside the house: sign-in, set-up, invitation. The name above, one card or sheet, nothing to wander off to.
import type { ReactNode } from 'react';
import { Brand } from '../shell/brand.tsx';
import styles from './front-door.module.css';

type FrontDoorProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly wide?: boolean;
  readonly children?: ReactNode;
};

export function FrontDoor({ title, lead, wide = false, children }: FrontDoorProps) {
  return (
    <main className={styles['door']} data-wide={wide || undefined}>
      <title>{`${title} · Redress`}</title>
      <div className={styles['brand']}>
        <Brand size={32} />
      </div>
      <div className={styles['sheet']}>
        <h1 className={styles['title']}>{title}</h1>
        {lead ? <div className={styles['lead']}>{lead}</div> : null}
        {children}
      </div>
    </main>
  );
}
