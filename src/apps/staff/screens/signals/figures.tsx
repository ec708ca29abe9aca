// What early signs are worth, in figures, each of which opens the contacts it counts: how many were right, how many complaints were
// prevented, how soon somebody looked and acted, and whether what arrives still reads as it did.
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { answer, api } from '../../api/client.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { Behind } from './behind.tsx';
import type { SignalFiguresWanted } from './figures-wanted.ts';
import styles from './list.module.css';
import { timeInWords } from './time-in-words.ts';

const read = (months: number) => answer(api.GET('/api/figures/signals', { params: { query: { months } } }));
type Figures = Awaited<ReturnType<typeof read>>;
type Share = Figures['precision'];

export function SignalFigures() {
  const wanted = useSearch({ from: '/house/signals/figures' });
  const { months = 6 } = wanted;
  const { data, error, refetch } = useQuery({ queryKey: ['signs', 'figures', months], queryFn: () => read(months) });
  return (
    <Page
      title="Early signs in figures"
      lead="Whether the signs were right, whether complaints were prevented, and how soon somebody acted."
    >
      <nav className={styles['tabs']} aria-label="How far back">
        {[1, 3, 6, 12].map((back) => (
          <Link
            key={back}
            to="/signals/figures"
            search={{ months: back }}
            className={styles['tab']}
            aria-current={back === months ? 'page' : undefined}
          >
            {back === 1 ? 'This month' : `${back} months`}
          </Link>
        ))}
      </nav>
      {data ? <All figures={data} wanted={wanted} /> : null}
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the figures" rows={6} /> : null}
    </Page>
  );
}

function All({ figures, wanted }: { readonly figures: Figures; readonly wanted: SignalFiguresWanted }) {
  const { precision, prevention, found, lookedAfter, actedAfter } = figures;
  const to = (of: string, month?: string): SignalFiguresWanted => ({
    ...(wanted.months ? { months: wanted.months } : {}),
    of,
    ...(month ? { month } : {}),
  });
  return (
    <>
      <div className={styles['figures']}>
        <Figure
          title="Prevented"
          share={prevention}
          says="of the contacts with signs of which the end is known did not become a complaint."
          open={to('prevention')}
        />
        <Figure
          title="Right"
          share={precision}
          says="of the signals a colleague judged were signs of dissatisfaction."
          open={to('precision')}
        />
        <Figure title="Seen before" share={found} says="of the contacts that became complaints had shown signs before." />
        <Figure
          title="How soon"
          value={actedAfter === null ? 'Nothing done yet' : timeInWords(actedAfter)}
          says={`Half of those acted on were acted on within this time${lookedAfter === null ? '.' : `; half had been looked at within ${timeInWords(lookedAfter)}.`}`}
        />
      </div>
      <section className={styles['block']} aria-labelledby="standings">
        <h2 id="standings">What became of them</h2>
        <Standings figures={figures} to={to} />
      </section>
      {wanted.of ? (
        <Behind key={`${wanted.of} ${wanted.month ?? ''}`} of={wanted.of} month={wanted.month} months={wanted.months ?? 6} />
      ) : null}
      <Drift drift={figures.drift} />
    </>
  );
}

type FigureProps = {
  readonly title: string;
  readonly share?: Share;
  readonly value?: string;
  readonly says: string;
  readonly open?: SignalFiguresWanted;
};

function Figure({ title, share, value, says, open }: FigureProps) {
  const of = share && share.all > 0 ? `${Math.round((share.of / share.all) * 100)} %` : (value ?? 'None yet');
  const counted = share ? `${share.of} of ${share.all} ${says}` : says;
  const shown: ReactNode = <strong>{of}</strong>;
  return (
    <section className={styles['figure']} aria-label={title}>
      <h2>{title}</h2>
      {open && share && share.all > 0 ? (
        <Link to="/signals/figures" search={open} aria-label={`${title}, ${of}: show the contacts`}>
          {shown}
        </Link>
      ) : (
        shown
      )}
      <p className={styles['what']}>{counted}</p>
    </section>
  );
}

type StandingsProps = { readonly figures: Figures; readonly to: (of: string, month?: string) => SignalFiguresWanted };

function Standings({ figures: { standings, byMonth }, to }: StandingsProps) {
  if (standings.length === 0) return <p>No early signs in this time.</p>;
  return (
    <section className={styles['scroll']} aria-label="What became of early signs, by month">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">What became of it</th>
            <th scope="col">All</th>
            {byMonth.map(({ month }) => (
              <th key={month} scope="col">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standings.map(({ standing, words, count }) => (
            <tr key={standing}>
              <th scope="row">{words}</th>
              <td data-number>
                <Link to="/signals/figures" search={to(standing)} aria-label={`${words}, all: ${count}`}>
                  {count}
                </Link>
              </td>
              {byMonth.map(({ month, counts }) => {
                const many = counts.find((one) => one.standing === standing)?.count ?? 0;
                return (
                  <td key={month} data-number>
                    {many > 0 ? (
                      <Link to="/signals/figures" search={to(standing, month)} aria-label={`${words}, ${month}: ${many}`}>
                        {many}
                      </Link>
                    ) : (
                      '–'
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Drift({ drift }: { readonly drift: Figures['drift'] }) {
  return (
    <section className={styles['block']} aria-labelledby="drift">
      <h2 id="drift">Whether what arrives reads as it did</h2>
      <p className={styles['what']}>Each week against the eight before it, by how likely the words alone are a complaint.</p>
      {drift.length === 0 ? <p>Nothing has been read yet.</p> : null}
      <ul className={styles['rows']}>
        {drift.toReversed().map(({ week, contacts, says, index }) => (
          <li key={week} className={styles['step']}>
            <strong>
              Week from <DayInWords day={week} />
            </strong>
            <span>{says}</span>
            <span className={styles['what']}>
              {contacts} contacts{index === null ? '' : `; stability index ${index}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
