// What the queue says when it has nothing to show: because nothing waits, or because of how it is narrowed.
import { Button } from '@mantine/core';
import { IconChecks, IconFilterOff } from '@tabler/icons-react';
import type { ListFilter } from '../../api/queue.ts';
import { EmptyState } from '../../parts/empty-state.tsx';

type EmptyProps = { readonly filter: ListFilter; readonly narrow: (next: ListFilter) => void };

export function EmptyQueue({ filter, narrow }: EmptyProps) {
  const { whose, ...rest } = filter;
  if (Object.keys(rest).length > 0)
    return (
      <EmptyState
        title="No complaint fits all of this"
        icon={IconFilterOff}
        action={
          <Button variant="default" onClick={() => narrow(whose ? { whose } : {})}>
            Show all again
          </Button>
        }
      >
        The list is narrowed. Take something out, or show all again.
      </EmptyState>
    );
  return (
    <EmptyState title={titles[whose ?? 'all'] ?? 'Nothing is waiting'} icon={IconChecks}>
      {whose === 'mine'
        ? 'Complaints that you take, or that somebody gives you, appear here, what is due first on top.'
        : 'Complaints appear here as soon as they are logged, what is due first on top.'}
    </EmptyState>
  );
}

const titles: Readonly<Record<string, string>> = {
  mine: 'You have no open complaints',
  unassigned: 'Everything has somebody who handles it',
  'my-teams': 'Your teams have no open complaints',
};
