// The calendars: who counts in each, how far ahead its holidays are known, and the way to its days.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { calendarsQuery } from '../../api/settings.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';

export function Calendars() {
  const calendars = useQuery(calendarsQuery);
  const inUse = calendars.data?.calendars.toSorted((a, b) => b.usedBy.length - a.usedBy.length) ?? [];
  return (
    <SettingsFrame
      title="Calendars"
      lead="The public holidays come with Redress. Add the days you close besides, and take out the ones you work."
    >
      {calendars.isPending ? <LoadingState what="the calendars" rows={4} shape="rows" /> : null}
      {calendars.isError ? <ErrorState error={calendars.error} onRetry={() => void calendars.refetch()} /> : null}
      {calendars.data ? (
        <ul className={styles['list']}>
          {inUse.map(({ id, name, known, usedBy, openComplaints, horizon }) => (
            <li key={id} className={styles['row']}>
              <div className={styles['what']}>
                <h2 className={styles['name']}>
                  <Link to="/settings/calendars/$calendar" params={{ calendar: id }}>
                    {known === null ? 'Every day counts' : name}
                  </Link>
                </h2>
                <p className={styles['more']}>
                  {usedBy.length > 0 ? `Used by ${usedBy.join(', ')}` : 'Nobody counts in it'}
                  {openComplaints > 0 ? ` · ${counted(openComplaints)}` : ''}
                  {known ? ` · holidays known from ${known.from} to ${known.to}` : ''}
                </p>
              </div>
              {horizon && usedBy.length > 0 ? (
                <p className={styles['warn']}>
                  <IconAlertTriangle size={18} aria-hidden />
                  {horizon}
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </SettingsFrame>
  );
}

const counted = (open: number): string => (open === 1 ? '1 open complaint' : `${open.toLocaleString('en-GB')} open complaints`);
