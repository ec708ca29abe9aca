// The record for those who may read it: is it whole, and what happened, newest first, each entry as a sentence.
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { may, useColleague } from '../../api/me.ts';
import { Page } from '../../parts/page.tsx';
import { Entries } from './entries.tsx';
import { Filters } from './filters.tsx';
import { Whole } from './whole.tsx';

export function TheRecord() {
  const me = useColleague();
  const filter = useSearch({ from: '/house/record' });
  const copy = may(me, 'export') ? (
    <Button
      component="a"
      href="/api/record/export"
      download
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      title="All of it as JSON lines, which others can verify. That you took it is recorded first."
    >
      Take a copy
    </Button>
  ) : null;
  return (
    <Page
      title="The record"
      lead="Everything done, seen and sent here, by whom and when. Entries are only ever added, never changed."
      actions={copy}
    >
      <Whole />
      <Filters filter={filter} />
      <Entries filter={filter} />
    </Page>
  );
}
