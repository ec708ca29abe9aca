// What is known of the complaint, one part at a time. On a phone the tabs scroll sideways, to the one that is open.
import { Tabs } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { LoadingState } from '../../parts/loading-state.tsx';
import { useCase } from './case.tsx';
import { Conversation } from './conversation.tsx';
import styles from './complaint.module.css';
import { Earlier } from './earlier.tsx';
import { Links } from './links.tsx';
import { PeopleAndPoints } from './people-and-points.tsx';
import { History } from './history.tsx';
import { isTab, tabs, type TabId } from './tab-names.ts';
import { useTab } from './use-tab.ts';

const LazySide = lazy(async () => ({ default: (await import('./customer-side/customer-side.tsx')).CustomerSide }));

function CustomerSide() {
  return (
    <Suspense fallback={<LoadingState what="what the customer sees" rows={6} />}>
      <LazySide />
    </Suspense>
  );
}

const parts: Readonly<Record<TabId, () => ReactNode>> = {
  conversation: Conversation,
  people: PeopleAndPoints,
  customer: CustomerSide,
  earlier: Earlier,
  links: Links,
  record: History,
};

export function CaseTabs() {
  const { page } = useCase();
  const [open, show] = useTab();
  useEffect(() => bringSideways(document.querySelector(`[data-tab="${open}"]`)), [open]);
  const { links, absorbed, earlier, points, counts } = page;
  const count: Partial<Record<TabId, number>> = {
    conversation: counts.contacts + counts.understanding + counts.notes + counts.files,
    people: points.length,
    earlier: earlier.length,
    links: links.length + absorbed.length,
  };
  return (
    <Tabs
      value={open}
      onChange={(next) => {
        if (isTab(next)) show(next);
      }}
      keepMounted={false}
      className={styles['sheet'] ?? ''}
    >
      <Tabs.List className={styles['tabList'] ?? ''} aria-label="What is known of it">
        {tabs.map(({ id, words }) => (
          <Tabs.Tab key={id} value={id} data-tab={id} className={styles['tab'] ?? ''}>
            {words}
            {count[id] ? <span className={styles['quiet']}>{` ${count[id]}`}</span> : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id }) => {
        const Part = parts[id];
        return (
          <Tabs.Panel key={id} value={id} pt="md">
            <Part />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}

/** Moves only the row of tabs: the page itself stays where it is. */
function bringSideways(tab: Element | null): void {
  const row = tab?.parentElement;
  if (tab && row) row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - 16;
}
