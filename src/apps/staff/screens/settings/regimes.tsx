// Rules for each complaint: the organisation's rules of which regulators' rules reach which complaints, and the reasons for lateness.
import { useQuery } from '@tanstack/react-query';
import { regimesQuery } from '../../api/regimes.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { LatenessReasons } from './lateness-reasons.tsx';
import { RegimeRules } from './regime-rules.tsx';
import styles from './routing.module.css';
import { SettingsFrame } from './settings-frame.tsx';

export function RegimeSettingsScreen() {
  const { data, error, refetch } = useQuery(regimesQuery);
  return (
    <SettingsFrame
      title="Rules for each complaint"
      lead="A complaint follows the rules of its legal entity. Say here where others apply instead, or as well."
    >
      {data ? (
        <div className={styles['both']}>
          <RegimeRules settings={data} />
          <LatenessReasons settings={data} />
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="the rules" rows={5} shape="rows" />
      )}
    </SettingsFrame>
  );
}
