// Which stage of the complaint is open as the workspace, by its address: without a word there, the one it is in. Whoever opens one is
// at its name, unless they go on to something in it.
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Stage } from '#domain/complaint.ts';
import type { ComplaintPage } from './questions.ts';

export function useStage(page: ComplaintPage): readonly [Stage, (stage: Stage, at?: string) => void] {
  const { stage } = useSearch({ from: '/house/complaints/$complaint' });
  const navigate = useNavigate({ from: '/complaints/$complaint' });
  const here = page.rail.find((one) => one.here)?.stage ?? 'listen';
  return [
    stage ?? here,
    (next, at = '') => {
      void navigate({
        search: (now) => ({ ...now, stage: next }),
        hash: at,
        replace: true,
        resetScroll: false,
        hashScrollIntoView: false,
      });
      if (at === '') goToItsName();
    },
  ];
}

/** On a phone it stands far below. */
function goToItsName(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#stage-name')?.focus());
}
