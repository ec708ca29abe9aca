// How the house counts money: currency, what an hour of handling costs, amounts to one customer, and the tables of interest rates.
import { useQuery } from '@tanstack/react-query';
import { moneyQuery } from '../../api/money.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import styles from './authority.module.css';
import { MoneyForm } from './money-form.tsx';
import { RateTables } from './rate-tables.tsx';
import { SettingsFrame } from './settings-frame.tsx';

export function MoneyScreen() {
  const { data, error, refetch } = useQuery(moneyQuery);
  return (
    <SettingsFrame
      title="Money"
      lead="The currency of every amount, what an hour of handling costs, and the rates by which interest is worked out."
    >
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="how money is counted" rows={5} /> : null}
      {data ? (
        <>
          <MoneyForm kept={data} />
          <RateTables tables={data.tables} />
          <h2>What was changed</h2>
          {data.changes.length === 0 ? <p className={styles['quiet']}>Nothing yet.</p> : null}
          <ul className={styles['changes']}>
            {data.changes.map(({ at, by, says }) => (
              <li key={at + says}>
                {by} {says}, <InstantInWords at={at} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </SettingsFrame>
  );
}
