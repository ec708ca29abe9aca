// One thing to approve, with the whole case in one view: what is asked stands beside it and stays in sight, then in reading order what
// the customer said and wants, what was understood and found, the options with their risks, liability. Keys: a approves, b sends back.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { approvalKinds } from '#domain/approval.ts';
import { type ApprovalPage, approvalQuery } from '../../api/approvals.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { Said } from '../../parts/said.tsx';
import { useSaid } from '../../parts/use-said.ts';
import styles from './approvals.module.css';
import { AskedFor } from './asked-for.tsx';
import { DecideOnIt } from './decide-on-it.tsx';
import { TheFindings, TheLetter } from './the-findings.tsx';
import { TheOptions } from './the-options.tsx';

export function Approval() {
  const { approval } = useParams({ from: '/house/approvals/$approval' });
  const asked = useQuery(approvalQuery(approval));
  const [said, say] = useSaid();
  if (asked.isPending) return <LoadingState what="the case" rows={6} />;
  if (asked.isError) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  const { data } = asked;
  return (
    <Page title={`To approve: ${approvalKinds[data.approval.kind].toLowerCase()}`}>
      <p className={styles['ways']}>
        <Link to="/approvals">All approvals</Link>
        <Link
          to="/complaints/$complaint"
          params={{ complaint: data.complaint.reference }}
          search={data.approval.kind === 'time' ? {} : { stage: 'decide' }}
        >
          Open the whole complaint
        </Link>
      </p>
      <div className={styles['view']}>
        <div className={`${styles['case']} ${styles['aside']}`}>
          <AskedFor page={data} />
          <DecideOnIt page={data} say={say} />
        </div>
        <div className={styles['case']}>
          <TheComplaint page={data} />
          <TheFindings page={data} />
          <TheOptions page={data} />
          <TheLetter page={data} />
        </div>
      </div>
      <Said words={said} />
    </Page>
  );
}

function TheComplaint({ page: { complaint } }: { readonly page: ApprovalPage }) {
  return (
    <section aria-labelledby="complaint">
      <h2 id="complaint">
        {complaint.reference} {complaint.title}
      </h2>
      <p className={styles['quiet']}>
        {complaint.customer ?? 'A customer who gave no name'}, received <InstantInWords at={complaint.receivedAt} />
      </p>
      {complaint.supportNeeds.map((need) => (
        <p key={need} className={styles['note']}>
          Support needed: {need}
        </p>
      ))}
      <h3>What happened, in their words</h3>
      <p className={styles['words']}>{complaint.description}</p>
      {complaint.outcomeWanted ? (
        <>
          <h3>What they want</h3>
          <p className={styles['words']}>{complaint.outcomeWanted}</p>
        </>
      ) : null}
      {complaint.points.length > 0 ? (
        <>
          <h3>Points</h3>
          <ol>
            {complaint.points.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}
