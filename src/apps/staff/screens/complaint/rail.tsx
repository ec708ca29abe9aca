// The stages as a rail: each opens as the workspace and says in short what is done or missing in it, as far as the case itself
// shows it. None is ticked off because a later one was reached.
import { UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleDot, IconCircleFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useCase } from './case.tsx';
import type { RailStage } from './questions.ts';
import styles from './rail.module.css';
import { useStage } from './use-stage.ts';

export function Rail() {
  const { page } = useCase();
  const [shown, show] = useStage(page);
  const here = page.rail.findIndex((one) => one.here);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => bringIntoSight(list.current, shown), [shown]);
  return (
    <nav aria-label="Stages">
      <ol ref={list} className={styles['rail']}>
        {page.rail.map((one, index) => (
          <li key={one.stage} className={styles['stage']}>
            <UnstyledButton
              className={styles['button']}
              data-here={one.here || undefined}
              data-stage={one.stage}
              aria-pressed={one.stage === shown}
              {...(one.here ? { 'aria-current': 'step' as const } : {})}
              onClick={() => show(one.stage)}
            >
              <Mark stage={one} passed={index < here} />
              <span>{one.name}</span>
              <span className={styles['standing']}>{standingOf(one, index < here)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** On a phone the stages do not fit beside each other: the open one stands in the middle. The page itself does not move. */
function bringIntoSight(list: HTMLElement | null, stage: string): void {
  const open = list?.querySelector(`[data-stage="${stage}"]`)?.parentElement;
  if (list && open) list.scrollLeft = open.offsetLeft - list.offsetLeft - (list.clientWidth - open.offsetWidth) / 2;
}

/** Filled where the work has gone past it, something was done and nothing is missing; a ring around a dot where it is now. */
function Mark({ stage, passed }: { readonly stage: RailStage; readonly passed: boolean }) {
  if (stage.here) return <IconCircleDot size={18} aria-hidden />;
  if (passed && stage.done.length > 0 && stage.missing.length === 0) return <IconCircleFilled size={18} aria-hidden />;
  return <IconCircle size={18} aria-hidden />;
}

function standingOf({ done, missing, here }: RailStage, passed: boolean): string {
  if (missing.length > 0) return `${missing.length} missing`;
  if (done.length > 0) return `${done.length} done`;
  if (here) return 'is here';
  return passed ? 'nothing kept' : 'not begun';
}
