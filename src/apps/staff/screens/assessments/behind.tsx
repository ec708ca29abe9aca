// The complaints behind a figure of a self-assessment: those that are not as they should be first.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { complaintPath } from '../../parts/complaint-words.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import styles from './assessments.module.css';
import { assessmentQuery, behindQuery } from './questions.ts';

export function BehindEvidence() {
  const { assessment: id = '', evidence = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(behindQuery(id, evidence));
  const { data: page } = useQuery(assessmentQuery(id));
  const figure = page?.questions.flatMap(({ figures }) => figures).find((one) => one.evidence === evidence);
  const back = (
    <Link to="/assessments/$assessment" params={{ assessment: id }}>
      Back to the self-assessment
    </Link>
  );
  return (
    <Page title={figure?.name ?? 'Behind the figure'} lead={back}>
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the complaints" rows={6} shape="rows" /> : null}
      {data ? (
        <div className={styles['parts']}>
          <p className={styles['quiet']}>
            {figure?.says} The list is as it is now; those that are not as they should be come first.
            {data.hidden > 0 ? ` ${data.hidden} more count and are not yours to open.` : ''}
          </p>
          <ul className={styles['list']}>
            {data.complaints.map(({ id: complaint, reference, title, hit }, index) => (
              // One complaint may count twice: two promises, two letters.
              <li key={`${complaint} ${index}`} className={styles['row']}>
                <Link to={complaintPath(complaint)}>
                  {reference}: {title}
                </Link>
                {hit ? null : <span className={styles['late']}>Not as it should be</span>}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Page>
  );
}
