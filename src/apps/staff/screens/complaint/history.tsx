// The record of the complaint in words, newest first: who did what, and when, with former wordings. Who looked is shown on asking.
import { Button, Switch } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { AsItCameIn } from './as-it-came-in.tsx';
import { useCase } from './case.tsx';
import styles from './parts.module.css';
import { recordQuery, type RecordEntry } from './questions.ts';

export function History() {
  const { page } = useCase();
  const [views, setViews] = useState(false);
  const record = useInfiniteQuery(recordQuery(page.id, views ? 'yes' : 'no'));
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = record;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles['stack']}>
      <AsItCameIn />
      <Switch label="Show who looked at it" checked={views} onChange={(event) => setViews(event.currentTarget.checked)} />
      {data ? null : <LoadingState what="the record" rows={6} />}
      <ol className={styles['list']}>
        {(data?.pages ?? [])
          .flatMap(({ entries }) => entries)
          .map((entry) => (
            <Entry key={entry.seq} entry={entry} />
          ))}
      </ol>
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier
        </Button>
      ) : null}
    </div>
  );
}

function Entry({ entry }: { readonly entry: RecordEntry }) {
  return (
    <li className={styles['row']}>
      <div>
        <strong>{entry.who}</strong> {entry.says}
        <span className={styles['quiet']}>
          <InstantInWords at={entry.at} />
        </span>
        {entry.wordings.map(({ field, was, becomes }) => (
          <div key={`${field}${was}`} className={styles['wording']}>
            <del>{was}</del> <ins>{becomes}</ins>
          </div>
        ))}
      </div>
    </li>
  );
}
