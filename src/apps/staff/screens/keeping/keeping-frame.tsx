// The frame of the pages about what is kept: what falls due, what two people decided, legal holds, periods.
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../parts/page.tsx';
import styles from './keeping.module.css';

interface KeepingFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function KeepingFrame({ title, lead, actions, children }: KeepingFrameProps) {
  return (
    <Page title={title} lead={lead} actions={actions}>
      <nav className={styles['tabs']} aria-label="Keeping and erasing">
        <Tab to="/keeping" words="Falls due" exact />
        <Tab to="/keeping/proposals" words="Proposed and done" />
        <Tab to="/keeping/holds" words="Legal holds" />
        <Tab to="/keeping/requests" words="Requests about data" />
        <Tab to="/keeping/periods" words="Periods" />
      </nav>
      {children}
    </Page>
  );
}

interface TabProps {
  readonly to: NonNullable<LinkProps['to']>;
  readonly words: string;
  readonly exact?: boolean;
}

function Tab({ to, words, exact = false }: TabProps) {
  return (
    <Link to={to} className={styles['tab']} activeOptions={{ exact }} activeProps={{ 'aria-current': 'page' }}>
      {words}
    </Link>
  );
}
