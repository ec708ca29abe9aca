// All guidance texts by stage, those the organisation words its own way marked so.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { stages } from '#domain/complaint.ts';
import { stageNames } from '#domain/stage-names.ts';
import { guidanceQuery } from '../../api/guidance.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';

export function GuidanceList() {
  const { data, error, isPending, refetch } = useQuery(guidanceQuery());
  return (
    <SettingsFrame
      title="Guidance"
      lead="Short texts shown at each stage of a complaint. Word them your own way; every version is kept."
    >
      {isPending ? <LoadingState what="the guidance" rows={8} shape="rows" /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data
        ? stages.map((stage) => (
            <section key={stage} aria-label={stageNames[stage]}>
              <h2 className={styles['name']}>{stageNames[stage]}</h2>
              <ul className={styles['list']}>
                {data.texts
                  .filter((text) => text.stage === stage)
                  .map(({ id, title, from, own }) => (
                    <li key={id} className={styles['row']}>
                      <div className={styles['what']}>
                        <h3 className={styles['name']}>
                          <Link to="/settings/guidance/$guidance" params={{ guidance: id }}>
                            {title}
                          </Link>
                          {own ? <span className={styles['tag']}>Your own words</span> : null}
                        </h3>
                        <p className={styles['more']}>Rests on {from}</p>
                      </div>
                    </li>
                  ))}
              </ul>
            </section>
          ))
        : null}
    </SettingsFrame>
  );
}
