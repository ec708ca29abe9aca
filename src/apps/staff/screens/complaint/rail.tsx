// The stages as a rail: each opens and says what is done and what is missing, as far as the case itself shows it. None is ticked
// off because a later one was reached.
import { Button, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCircle, IconCircleDot, IconCircleFilled } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useCase } from './case.tsx';
import type { RailStage } from './questions.ts';
import styles from './rail.module.css';

export function Rail() {
  const { page, open } = useCase();
  const [shown, setShown] = useState<string | null>(null);
  const panel = useId();
  const here = page.rail.findIndex((one) => one.here);
  const stage = page.rail.find((one) => one.stage === shown);
  return (
    <section aria-label="Stages">
      <ol className={styles['rail']}>
        {page.rail.map((one, index) => (
          <li key={one.stage} className={styles['stage']}>
            <UnstyledButton
              className={styles['button']}
              data-here={one.here || undefined}
              aria-expanded={one.stage === shown}
              aria-controls={panel}
              {...(one.here ? { 'aria-current': 'step' as const } : {})}
              onClick={() => setShown(one.stage === shown ? null : one.stage)}
            >
              <Mark stage={one} passed={index < here} />
              <span>{one.name}</span>
              <span className={styles['standing']}>{standingOf(one)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      <div id={panel} className={styles['panel']} hidden={!stage}>
        {stage ? <StageDetail stage={stage} /> : null}
        {stage && !stage.here && page.allowed.includes('move-to-stage') ? (
          <Button size="compact-sm" variant="default" onClick={() => open('move-to-stage', stage.stage)}>
            Move it to {stage.name}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

/** Filled where the work has gone past it and nothing is missing; a ring around a dot where it is now. */
function Mark({ stage, passed }: { readonly stage: RailStage; readonly passed: boolean }) {
  if (stage.here) return <IconCircleDot size={18} aria-hidden />;
  if (passed && stage.missing.length === 0) return <IconCircleFilled size={18} aria-hidden />;
  return <IconCircle size={18} aria-hidden />;
}

function StageDetail({ stage }: { readonly stage: RailStage }) {
  const nothing = stage.done.length + stage.missing.length === 0;
  return (
    <div>
      <h2 className={styles['title']}>{stage.name}</h2>
      {nothing ? <p className={styles['none']}>Nothing is kept of this stage yet.</p> : null}
      <ul className={styles['items']}>
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
    </div>
  );
}

function standingOf({ done, missing, here }: RailStage): string {
  if (missing.length > 0) return `${missing.length} missing`;
  if (done.length > 0) return `${done.length} done`;
  return here ? 'is here' : 'not begun';
}
