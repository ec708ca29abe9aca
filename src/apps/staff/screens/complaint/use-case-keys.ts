// The keys of the complaint page. They are listed with all others under "?".
import type { RefObject } from 'react';
import { useQuery } from '@tanstack/react-query';
import { type Stage, stages } from '#domain/complaint.ts';
import { type Action, useKeys } from '../../shell/actions.tsx';
import type { Case } from './case.tsx';
import { type DeedName, deedWords } from './deeds/deed-names.ts';
import { notesQuery, placementQuery } from './questions.ts';
import { tabs } from './tab-names.ts';
import { useStage } from './use-stage.ts';
import { useTab } from './use-tab.ts';

const group = 'This complaint';

export function useCaseKeys({ page, open }: Case, note: RefObject<HTMLTextAreaElement | null>): void {
  const { data } = useQuery(placementQuery(page.id));
  const notes = useQuery(notesQuery(page.id));
  const [, show] = useTab();
  const [stage, openStage] = useStage(page);
  const may = new Set<string>([...page.allowed, ...(data?.allowed ?? [])]);
  const deed = (name: DeedName, keys: string): Action[] =>
    may.has(name) ? [{ id: `deed-${name}`, words: deedWords[name], keys, group, run: () => open(name) }] : [];
  useKeys([
    { id: 'next-step', words: 'Do the next step', keys: 'e', group, run: pressNextStep },
    ...(notes.data?.allowed.add ? [{ id: 'note', words: 'Write a note', keys: 'm', group, run: () => note.current?.focus() }] : []),
    ...deed('assign', 'a'),
    ...deed('transfer', 't'),
    ...deed('add-contact', 'w'),
    ...deed('correct', 'c'),
    { id: 'stage-before', words: 'Open the stage before', keys: '[', group, run: () => step(stage, -1, openStage) },
    { id: 'stage-after', words: 'Open the stage after', keys: ']', group, run: () => step(stage, 1, openStage) },
    ...tabs.map(({ id, words }, index) => ({
      id: `tab-${id}`,
      words,
      keys: String(index + 1),
      group,
      keysOnly: true,
      run: () => {
        show(id);
        document.querySelector<HTMLElement>(`[data-tab="${id}"]`)?.focus();
      },
    })),
  ]);
}

function step(from: Stage, by: 1 | -1, open: (stage: Stage) => void): void {
  const next = stages[stages.indexOf(from) + by];
  if (next) open(next);
}

/** Where it is done in the open stage itself, to that. */
function pressNextStep(): void {
  const button = document.querySelector<HTMLElement>('[data-next-step]');
  if (button) button.click();
  else document.querySelector<HTMLElement>('#stage-name')?.focus();
}
