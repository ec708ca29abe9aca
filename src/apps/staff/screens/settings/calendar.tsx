// One calendar, a year at a time: which days are not worked and why, and what the organisation changed.
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { calendarQuery } from '../../api/settings.ts';
import { rightNow } from '../../clock.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { CalendarDayRow } from './calendar-day-row.tsx';
import { DayDialog, type DayToChange } from './day-dialog.tsx';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';

export function Calendar() {
  const { calendar: id } = useParams({ from: '/house/settings/calendars/$calendar' });
  const [year, setYear] = useState(() => rightNow().getFullYear());
  const [opened, setOpened] = useState<DayToChange | null>(null);
  const calendar = useQuery({ ...calendarQuery(id, year), placeholderData: (before) => before });
  const { data } = calendar;
  const add = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => setOpened({ day: null, holiday: true, version: null, name: '' })}
      disabled={!data}
    >
      Add a day
    </Button>
  );
  return (
    <SettingsFrame
      title={data ? (data.known === null ? 'Every day counts' : data.name) : 'Calendar'}
      lead={
        <>
          <Link to="/settings/calendars" className={styles['back']}>
            All calendars
          </Link>
          {data && data.usedBy.length > 0 ? ` · used by ${data.usedBy.join(', ')}` : ''}
        </>
      }
      actions={add}
    >
      {data?.horizon ? (
        <p className={styles['warn']}>
          <IconAlertTriangle size={18} aria-hidden />
          {data.horizon}
        </p>
      ) : null}
      {calendar.isPending ? <LoadingState what="the calendar" rows={8} shape="rows" /> : null}
      {calendar.isError ? <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} /> : null}
      {data ? (
        <>
          <ListHeader title={`Days in ${year}`} count={data.days.length} of={['day', 'days']}>
            <Button variant="default" leftSection={<IconChevronLeft size={18} aria-hidden />} onClick={() => setYear(year - 1)}>
              {year - 1}
            </Button>
            <Button variant="default" rightSection={<IconChevronRight size={18} aria-hidden />} onClick={() => setYear(year + 1)}>
              {year + 1}
            </Button>
          </ListHeader>
          {data.days.length === 0 ? (
            <EmptyState title={`No holidays in ${year}`}>
              {data.known === null
                ? 'In this calendar every day counts. Add a day to say that nobody works on it.'
                : `Holidays are known from ${data.known.from} to ${data.known.to}. Weekends are never listed.`}
            </EmptyState>
          ) : (
            <ul className={styles['list']}>
              {data.days.map((day) => (
                <CalendarDayRow key={day.day} calendar={id} day={day} onChange={setOpened} />
              ))}
            </ul>
          )}
        </>
      ) : null}
      {opened && data ? <DayDialog calendar={data} wanted={opened} onClose={() => setOpened(null)} /> : null}
    </SettingsFrame>
  );
}
