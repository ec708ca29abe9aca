// The page of one complaint put together: whose it is and what presses at the top, what was said at the left, the open stage
// at the right. A stage that needs the whole width stands above both.
import { useMediaQuery } from '@mantine/hooks';
import { type RefObject, useRef, useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { Said } from '../../parts/said.tsx';
import { useSaid } from '../../parts/use-said.ts';
import { ActionBar } from './action-bar.tsx';
import { type Case, CaseContext, type Opened, useCase } from './case.tsx';
import { Clocks } from './clocks.tsx';
import styles from './complaint.module.css';
import { DeedDialog } from './deeds/deed-dialog.tsx';
import type { ComplaintPage } from './questions.ts';
import { Facts } from './facts.tsx';
import { Kept } from './kept.tsx';
import { NextStep } from './next-step.tsx';
import { Rail } from './rail.tsx';
import { CaseTabs } from './case-tabs.tsx';
import { StagePane } from './stages/stage-pane.tsx';
import { stageRooms } from './stages/stage-rooms.ts';
import { People } from './people-line.tsx';
import { useCaseKeys } from './use-case-keys.ts';
import { useStage } from './use-stage.ts';
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
        {page.erased ? <Removed /> : <AtWork note={note} />}
        <Said words={said} />
        {opened ? <DeedDialog {...opened} onClose={() => setOpened(null)} /> : null}
      </Page>
    </CaseContext>
  );
}

/** What is left of a complaint whose time to be kept was over. */
function Removed() {
  return (
    <div className={styles['columns']}>
      <CaseTabs />
      <div className={styles['workspace']}>
        <Kept />
      </div>
    </div>
  );
}

function AtWork({ note }: { readonly note: RefObject<HTMLTextAreaElement | null> }) {
  return (
    <>
      <div className={styles['lead']}>
        <Rail />
        <NextStep />
      </div>
      <Work note={note} />
    </>
  );
}

function Work({ note }: { readonly note: RefObject<HTMLTextAreaElement | null> }) {
  const { page } = useCase();
  const [stage] = useStage(page);
  // Where there is no room beside it, the conversation comes after the work that somebody opened.
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const above = narrow || stageRooms[stage]?.wide;
  return (
    <>
      {above ? <StagePane /> : null}
      <div className={styles['columns']}>
        <CaseTabs />
        <div className={styles['workspace']}>
          {above ? null : <StagePane />}
          <Workspace note={note} />
          <Kept />
        </div>
      </div>
    </>
  );
}
