// The one stage that is open: what is done and what is missing in it, and the place where it is worked at.
import { Button } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { Suspense } from 'react';
import { LoadingState } from '../../../parts/loading-state.tsx';
import { useCase } from '../case.tsx';
import complaint from '../complaint.module.css';
import type { RailStage } from '../questions.ts';
import { useStage } from '../use-stage.ts';
import { Guidance } from './guidance.tsx';
import styles from './stage.module.css';
import { stageRooms } from './stage-rooms.ts';

export function StagePane() {
  const { page, open } = useCase();
  const [shown] = useStage(page);
  const stage = page.rail.find((one) => one.stage === shown);
  if (!stage) return null;
  const Room = stageRooms[shown]?.Room;
  return (
    <section className={complaint['sheet']} aria-labelledby="stage-name">
      <header className={styles['head']}>
        <h2 id="stage-name" className={complaint['title']} tabIndex={-1}>
          {stage.name}
        </h2>
        {!stage.here && page.allowed.includes('move-to-stage') ? (
          <Button size="compact-sm" variant="default" onClick={() => open('move-to-stage', stage.stage)}>
            Move it to {stage.name}
          </Button>
        ) : null}
      </header>
      <Standing stage={stage} worked={Room !== undefined} />
      {Room ? (
        <Suspense fallback={<LoadingState what={stage.name.toLowerCase()} rows={4} />}>
          <Room />
        </Suspense>
      ) : null}
      <Guidance stage={shown} />
    </section>
  );
}

/** `worked`: there is a place below in which to begin, so that nothing needs to be said where nothing is kept yet. */
function Standing({ stage, worked }: { readonly stage: RailStage; readonly worked: boolean }) {
  if (stage.done.length + stage.missing.length === 0)
    return worked ? null : <p className={complaint['quiet']}>Nothing is kept of this stage yet.</p>;
  return (
    <ul className={styles['standing']}>
      {stage.missing.map((words) => (
        <li key={words} data-missing>
          <IconCircle size={16} aria-hidden /> {words}
        </li>
      ))}
      {stage.done.map((words) => (
        <li key={words}>
          <IconCheck size={16} aria-hidden /> {words}
        </li>
      ))}
    </ul>
  );
}
