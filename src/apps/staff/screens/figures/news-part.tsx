// Who is waiting for news now, by team; each figure opens the queue, narrowed to just them.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import styles from './figures.module.css';
import { newsQuery } from './questions.ts';

export function NewsPart({ team }: { readonly team: string | undefined }) {
  const { data, error, refetch } = useQuery(newsQuery);
  const rows = (data?.teams ?? []).filter(({ id }) => team === undefined || (id ?? 'none') === team);
  return (
    <section className={styles['report']} aria-labelledby="waiting-for-news">
      <div>
        <h2 id="waiting-for-news" className={styles['name']}>
          Waiting for news
        </h2>
        <p className={styles['quiet']}>
          Customers who are to hear from us today or should have before: without news for as long as their track allows, or past the
          day they were told. As it stands now.
        </p>
      </div>
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="who is waiting for news" rows={2} shape="rows" /> : null}
      {data && rows.length === 0 ? <p className={styles['quiet']}>Everybody has heard from us.</p> : null}
      {rows.length > 0 ? (
        <dl className={styles['figures']}>
          {rows.map(({ id, name, waiting, past }) => (
            <div key={id ?? 'none'}>
              <dt>{name}</dt>
              <dd>
                {id === null ? (
                  waiting
                ) : (
                  <Link
                    to="/queue"
                    search={{ news: 'waiting', team: id }}
                    aria-label={`Waiting for news, ${name}: ${waiting}. Show them in the queue`}
                  >
                    {waiting}
                  </Link>
                )}
                <span className={styles['part']}>{` ${howLong(waiting, past)}`}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {rows.length > 0 && team === undefined ? (
        <p className={styles['quiet']}>
          <Link to="/queue" search={{ news: 'waiting' }}>
            All of them, in the queue
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function howLong(waiting: number, past: number): string {
  if (past === 0) return 'due today';
  return past === waiting ? 'for longer than it should be' : `${past} of them for longer than it should be`;
}
