// The frame of every settings page: its name, and the way to the others.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../parts/page.tsx';
import styles from './settings.module.css';

type SettingsFrameProps = {
  readonly title: string;
  readonly lead: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

export function SettingsFrame({ title, lead, actions, children }: SettingsFrameProps) {
  return (
    <Page title={title} lead={lead} actions={actions} width="wide">
      <nav className={styles['tabs']} aria-label="Settings">
        <Link to="/settings" activeOptions={{ exact: true }} className={styles['tab']}>
          Organisation
        </Link>
        <Link to="/settings/entities" className={styles['tab']}>
          Legal entities
        </Link>
        <Link to="/settings/calendars" className={styles['tab']}>
          Calendars
        </Link>
        <Link to="/settings/authority" className={styles['tab']}>
          Authority
        </Link>
        <Link to="/settings/rules" className={styles['tab']}>
          What applies
        </Link>
        <Link to="/settings/routing" className={styles['tab']}>
          Routing and workload
        </Link>
        <Link to="/settings/handling" className={styles['tab']}>
          Handling
        </Link>
        <Link to="/settings/words" className={styles['tab']}>
          Words to avoid
        </Link>
        <Link to="/settings/checklists" className={styles['tab']}>
          Checklists
        </Link>
        <Link to="/settings/guidance" className={styles['tab']}>
          Guidance
        </Link>
      </nav>
      {children}
    </Page>
  );
}
