// The stage in which a complaint is looked into: what is found on each point and the verdict that follows; what it rests on; what is
// asked of others; the plan; and the look of a second person.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { useKeys } from '../../../../shell/actions.tsx';
import { useCase } from '../../case.tsx';
import { ComplainedAbout } from './complained-about.tsx';
import { Contributions } from './contributions.tsx';
import { EvidenceRegister } from './evidence-register.tsx';
import { Facts } from './facts.tsx';
import { Findings } from './findings.tsx';
import styles from './investigate.module.css';
import { type Opened, RoomContext } from './opened.ts';
import { OpenedDialog } from './opened-dialog.tsx';
import { Plan } from './plan.tsx';
import { QualityCheck } from './quality-check.tsx';
import { investigationQuery } from './questions.ts';
import { SimilarCases } from './similar-cases.tsx';

const group = 'Investigate';

export function InvestigateStage() {
  const { page } = useCase();
  const { data, error, refetch } = useQuery(investigationQuery(page.id));
  const [opened, open] = useState<Opened | null>(null);
  const mayWork = data?.allowed.includes('investigate') ?? false;
  const next = data?.points.find(({ withdrawn, finding, waits }) => !withdrawn && !finding && !waits);
  useKeys(
    mayWork
      ? [
          ...(next
            ? [
                {
                  id: 'find',
                  words: `Find on point ${next.position}`,
                  keys: 'f',
                  group,
                  run: () => open({ kind: 'find', point: next.id }),
                },
              ]
            : []),
          { id: 'add-evidence', words: 'Enter evidence', keys: 'v', group, run: () => open({ kind: 'evidence' }) },
          { id: 'ask-somebody', words: 'Ask somebody to contribute', keys: 'k', group, run: () => open({ kind: 'ask' }) },
        ]
      : [],
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="the investigation" rows={6} />;
  return (
    <RoomContext value={{ known: data, open, mayWork }}>
      <div className={styles['stage']}>
        <ComplainedAbout />
        <Findings />
        <EvidenceRegister />
        <Facts />
        <Contributions />
        <Plan />
        <QualityCheck />
        <SimilarCases />
        {opened ? <OpenedDialog opened={opened} onClose={() => open(null)} /> : null}
      </div>
    </RoomContext>
  );
}
