// What may be done to the complaint now: the two things done most as buttons, the rest behind one. What a rule or a role refuses is
// not offered.
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useCase } from './case.tsx';
import { type DeedName, deedWords, nextStageInWords } from './deeds/deed-names.ts';
import { accessQuery, notesQuery, placementQuery } from './questions.ts';

const groups: readonly { readonly title: string; readonly deeds: readonly DeedName[] }[] = [
  {
    title: 'Answer',
    deeds: ['acknowledge', 'tell-progress', 'promise', 'record-answer', 'close', 'reopen', 'decline', 'withdraw'],
  },
  { title: 'Steer', deeds: ['mark-waiting-on', 'move-to-stage', 'choose-track', 'raise-level', 'transfer', 'assign'] },
  { title: 'Correct', deeds: ['correct', 'change-severity', 'classify', 'choose-cause', 'change-points', 'change-parties'] },
  { title: 'Other complaints', deeds: ['link', 'split', 'merge'] },
  { title: 'Who may see it', deeds: ['need-to-know', 'readers', 'lift-need-to-know', 'name-subject'] },
];

export function ActionBar({ note }: { readonly note: RefObject<HTMLTextAreaElement | null> }) {
  const { page, open } = useCase();
  const may = useAllowed();
  const notes = useQuery(notesQuery(page.id));
  const offered = groups
    .map(({ title, deeds }) => ({ title, deeds: deeds.filter((deed) => may.has(deed)) }))
    .filter(({ deeds }) => deeds.length > 0);
  return (
    <>
      {notes.data?.allowed.add ? (
        <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => note.current?.focus()}>
          Write a note
        </Button>
      ) : null}
      {offered.length > 0 ? (
        <Menu position="bottom-end" width={290} withinPortal={false} returnFocus>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={18} aria-hidden />}>
              Do something else
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="70vh" style={{ overflow: 'auto' }}>
            {offered.map(({ title, deeds }) => (
              <div key={title} role="group" aria-label={title}>
                <Menu.Label>{title}</Menu.Label>
                {deeds.map((deed) => (
                  <Menu.Item key={deed} onClick={() => open(deed)}>
                    {deed === 'raise-level' ? nextStageInWords(page.level) : deedWords[deed]}
                  </Menu.Item>
                ))}
              </div>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </>
  );
}

function useAllowed(): ReadonlySet<string> {
  const { page } = useCase();
  const placement = useQuery(placementQuery(page.id));
  const access = useQuery(accessQuery(page.id));
  const { sayWhoOpens = false, nameSubject = false } = access.data?.allowed ?? {};
  const opens = page.needToKnow ? ['readers', 'lift-need-to-know'] : ['need-to-know'];
  return new Set([
    ...page.allowed,
    ...(placement.data?.allowed ?? []),
    ...(sayWhoOpens ? opens : []),
    ...(nameSubject ? ['name-subject'] : []),
  ]);
}
