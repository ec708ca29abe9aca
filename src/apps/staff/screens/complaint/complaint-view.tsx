// The page of one complaint put together: whose it is and what presses at the top, what was said at the left, the work at the right.
import { useRef, useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { ActionBar } from './action-bar.tsx';
import { type Case, CaseContext, type Opened } from './case.tsx';
import { Clocks } from './clocks.tsx';
import styles from './complaint.module.css';
import { DeedDialog } from './deeds/deed-dialog.tsx';
import type { ComplaintPage } from './questions.ts';
import { Facts } from './facts.tsx';
import { NextStep } from './next-step.tsx';
import { Rail } from './rail.tsx';
import { CaseTabs } from './case-tabs.tsx';
import { useSaid } from './use-said.ts';
import { People } from './people-line.tsx';
import { useCaseKeys } from './use-case-keys.ts';
import { Workspace } from './workspace.tsx';

export function ComplaintView({ page }: { readonly page: ComplaintPage }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, say] = useSaid();
  const note = useRef<HTMLTextAreaElement>(null);
  const shared: Case = {
    page,
    open: (deed, subject) => setOpened(subject === undefined ? { deed } : { deed, subject }),
    say,
  };
  useCaseKeys(shared, note);
  return (
    <CaseContext value={shared}>
      <Page title={`${page.reference}  ${page.title}`} actions={<ActionBar note={note} />}>
        <div className={styles['top']}>
          <People />
          <Facts />
          <Clocks />
        </div>
        <div className={styles['lead']}>
          <Rail />
          <NextStep />
        </div>
        <div className={styles['columns']}>
          <CaseTabs />
          <Workspace note={note} />
        </div>
        <div role="status" className={styles['said']}>
          {said}
        </div>
        {opened ? <DeedDialog {...opened} onClose={() => setOpened(null)} /> : null}
      </Page>
    </CaseContext>
  );
}
