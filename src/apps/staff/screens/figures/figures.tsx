// How complaints are handled, in figures: promises, news, lateness, contributions, offers, understanding; over some months, for all
// teams or one. Every figure opens what it counts. What a person may not open is not counted for them.
import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import styles from './figures.module.css';
import type { FiguresWanted } from './figures-wanted.ts';
import { NewsPart } from './news-part.tsx';
import { figuresQuery } from './questions.ts';
import { ReportPart } from './report-part.tsx';

const spans = ['3', '6', '12'].map((value) => ({ value, label: `${value} months` }));

export function Figures() {
  const wanted = useSearch({ from: '/house/figures' });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(figuresQuery(wanted));
  const show = (search: FiguresWanted) => void navigate({ to: '/figures', search, replace: true });
  const teams = [...(data?.teams ?? []).map(({ id, name }) => ({ value: id, label: name })), { value: 'none', label: 'No team' }];
  return (
    <Page
      title="Handling in figures"
      lead="How complaints are handled, this month and before. Every figure opens what it counts; complaints you may not open are not counted."
    >
      <div className={styles['choices']}>
        <SegmentedControl
          aria-label="How far back"
          data={spans}
          value={String(wanted.months ?? 6)}
          onChange={(months) => show({ ...wanted, months: Number(months) })}
        />
        <Select
          aria-label="Team"
          placeholder="All teams"
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'All teams' }}
          data={teams}
          value={wanted.team ?? null}
          onChange={(team) => show({ ...(wanted.months ? { months: wanted.months } : {}), ...(team === null ? {} : { team }) })}
        />
      </div>
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the figures" rows={6} shape="rows" /> : null}
      {data ? (
        <div className={styles['reports']}>
          {data.reports.map((report, place) => [
            place === 1 ? <NewsPart key="news" team={wanted.team} /> : null,
            <ReportPart key={report.id} report={report} wanted={wanted} />,
          ])}
        </div>
      ) : null}
    </Page>
  );
}
