// How complaints are handled here, where the organisation may choose: the time a customer is given to say whether we
// understood them, how they are kept informed, and how complaints end.
import { NativeSelect, NumberInput } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type FairTimeUnit, fairTimeUnits, longestFairTime } from '#domain/fair-time.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import styles from './routing.module.css';
import { HandlingChoices } from './handling-choices.tsx';
import { SettingRow } from './setting-row.tsx';
import { SettingsFrame } from './settings-frame.tsx';

const fairTimesQuery = queryOptions({ queryKey: ['fair-times'], queryFn: () => answer(api.GET('/api/settings/fair-times')) });
type Row = Awaited<ReturnType<NonNullable<typeof fairTimesQuery.queryFn>>>['tracks'][number];

export function HandlingSettings() {
  const { data, error, refetch } = useQuery(fairTimesQuery);
  return (
    <SettingsFrame title="Handling" lead="What is yours to choose about how complaints are handled.">
      <section className={styles['limits']} aria-labelledby="fair-time">
        <h2 id="fair-time" className={styles['title']}>
          Time to answer our understanding
        </h2>
        <p className={styles['words']}>
          Findings wait until the customer confirmed what we understood, or had this long to answer. What was already sent keeps the
          day it named.
        </p>
        {data ? data.tracks.map((row) => <OneTrack key={row.track} row={row} />) : null}
        {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <LoadingState what="the choices" rows={3} shape="rows" /> : null}
      </section>
      <HandlingChoices />
    </SettingsFrame>
  );
}

const units = Object.entries(fairTimeUnits).map(([value, label]) => ({ value, label }));

function OneTrack({ row }: { readonly row: Row }) {
  const queries = useQueryClient();
  const [length, setLength] = useState<number | string>(row.length);
  const [unit, setUnit] = useState<FairTimeUnit>(row.unit);
  const save = useOnce({
    mutationFn: () =>
      answer(
        api.PUT('/api/settings/fair-times/{track}', {
          params: { path: { track: row.track } },
          body: { length: Number(length), unit, version: row.version },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: fairTimesQuery.queryKey }),
    onError: () => queries.invalidateQueries({ queryKey: fairTimesQuery.queryKey }),
  });
  const told = (
    <p className={styles['words']}>
      {row.changed ? (
        <>
          Changed by {row.changed.by} <InstantInWords at={row.changed.at} />, was {row.changed.was}.{' '}
        </>
      ) : null}
      As the program came: {row.usual}.
    </p>
  );
  return (
    <SettingRow saves={`the time for ${row.name}`} save={save} told={told}>
      <NumberInput
        label={row.name}
        size="sm"
        min={1}
        max={longestFairTime}
        allowDecimal={false}
        value={length}
        onChange={setLength}
      />
      <NativeSelect
        aria-label={`Counted in, for ${row.name}`}
        size="sm"
        data={units}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value as FairTimeUnit)}
      />
    </SettingRow>
  );
}
