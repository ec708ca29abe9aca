// The entries of the record, newest first, a page at a time.
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment, useRef } from 'react';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { dayExactly, instantExactly, todayIn } from '../../parts/day-words.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import { type RecordFilter, recordQuery } from '../../api/record.ts';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import styles from './record.module.css';

export function Entries({ filter }: { readonly filter: RecordFilter }) {
  const record = useInfiniteQuery(recordQuery(filter));
  const list = useRef<HTMLOListElement>(null);
  useRowKeys(list);
  const timeZone = useTimeZone();
  const entries = record.data?.pages.flatMap((page) => page.entries) ?? [];
  if (record.isPending) return <LoadingState what="the record" rows={8} shape="rows" />;
  if (record.isError) return <ErrorState error={record.error} onRetry={() => void record.refetch()} />;
  if (entries.length === 0)
    return (
      <EmptyState title="No entry fits">
        Nothing of this kind happened then, or it happened to a complaint that you may not see. Show everything, or choose another
        day.
      </EmptyState>
    );
  return (
    <section aria-label="Entries">
      <ol ref={list} className={styles['entries']}>
        {entries.map((entry, index) => {
          const day = todayIn(timeZone, new Date(entry.at));
          const before = entries[index - 1];
          const isNewDay = !before || todayIn(timeZone, new Date(before.at)) !== day;
          return (
            <Fragment key={entry.position}>
              {isNewDay ? (
                <li className={styles['day']}>
                  <h2>{dayExactly(day)}</h2>
                </li>
              ) : null}
              <EntryRow entry={entry} timeZone={timeZone} />
            </Fragment>
          );
        })}
      </ol>
      {record.hasNextPage ? (
        <div className={styles['more']}>
          <Button variant="default" loading={record.isFetchingNextPage} onClick={() => void record.fetchNextPage()}>
            Show older entries
          </Button>
        </div>
      ) : (
        <p className={styles['more']}>That is all of it.</p>
      )}
    </section>
  );
}

type Entry = Awaited<ReturnType<NonNullable<ReturnType<typeof recordQuery>['queryFn']>>>['entries'][number];

function EntryRow({ entry: { at, who, via, token, says, about }, timeZone }: { readonly entry: Entry; readonly timeZone: string }) {
  const instant = new Date(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
  return (
    <li className={styles['entry']} data-row tabIndex={-1}>
      <time dateTime={at} title={instantExactly(instant, timeZone)} className={styles['time']}>
        {time}
      </time>
      <div className={styles['said']}>
        <p>
          <strong>{who}</strong> {says}
        </p>
        <p className={styles['quiet']}>
          {about.of === 'complaint' ? <ReferenceLink id={about.id} reference={about.name} /> : about.name}
          {via.startsWith('token:') ? ` · by the token “${token ?? 'no longer shown'}”` : ''}
        </p>
      </div>
    </li>
  );
}
