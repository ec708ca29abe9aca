// Above the rows: how many there are, and what can be done with those that are marked, or with the whole list.
import { Button, Menu } from '@mantine/core';
import { IconArrowsShuffle, IconChevronDown, IconDownload, IconPrinter, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { waitingOn } from '#domain/complaint.ts';
import { may, useColleague } from '../../api/me.ts';
import { type ListFilter, type QueueRow, useMarkWaitingOn } from '../../api/queue.ts';
import { countWords, waitingWords } from '../../parts/complaint-words.ts';
import { GiveDialog } from './give-dialog.tsx';
import { NotDone } from './not-done.tsx';
import styles from './queue.module.css';
import { ShareOutDialog } from './share-out-dialog.tsx';
import type { Marks } from './use-marks.ts';

type BulkProps = {
  readonly rows: readonly QueueRow[];
  readonly marks: Marks;
  readonly count: { readonly count: number; readonly more: boolean } | undefined;
  readonly filter: ListFilter;
};

export function BulkBar({ rows, marks, count, filter }: BulkProps) {
  const [open, setOpen] = useState<'give' | 'share-out' | null>(null);
  const mark = useMarkWaitingOn();
  const me = useColleague();
  const marked = rows.filter(({ id }) => marks.ids.has(id));
  const some = marked.length > 0;
  return (
    <>
      <div className={styles['bulk']}>
        <p className={styles['summary']} role="status">
          {some
            ? `${marked.length} marked`
            : count
              ? `${countWords(count)} ${count.count === 1 ? 'complaint' : 'complaints'}`
              : ' '}
        </p>
        <div className={styles['tools']}>
          {some && may(me, 'assign') ? (
            <>
              <Button size="sm" leftSection={<IconUserShare size={17} aria-hidden />} onClick={() => setOpen('give')}>
                Give or move…
              </Button>
              <Button
                size="sm"
                variant="default"
                leftSection={<IconArrowsShuffle size={17} aria-hidden />}
                onClick={() => setOpen('share-out')}
              >
                Share out…
              </Button>
            </>
          ) : null}
          {some && may(me, 'handle') ? (
            <WaitingMenu pending={mark.isPending} onChoose={(word) => mark.mutate({ complaints: marked, waitingOn: word })} />
          ) : null}
          <Button size="sm" variant="default" leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => print()}>
            {some ? 'Print marked' : 'Print'}
          </Button>
          {some ? (
            <Button size="sm" variant="subtle" onClick={marks.clear}>
              Clear marks
            </Button>
          ) : (
            <Button size="sm" variant="subtle" onClick={marks.all}>
              Mark all shown
            </Button>
          )}
          {!some && may(me, 'export') ? <ExportMenu filter={filter} /> : null}
        </div>
      </div>
      <NotDone error={mark.error} done={mark.data} rows={rows} />
      {open === 'give' ? <GiveDialog complaints={marked} onClose={() => setOpen(null)} onDone={marks.clear} /> : null}
      {open === 'share-out' ? <ShareOutDialog complaints={marked} onClose={() => setOpen(null)} onDone={marks.clear} /> : null}
    </>
  );
}

function WaitingMenu({
  pending,
  onChoose,
}: {
  readonly pending: boolean;
  readonly onChoose: (word: QueueRow['waitingOn']) => void;
}) {
  return (
    <Menu withinPortal={false}>
      <Menu.Target>
        <Button size="sm" variant="default" loading={pending} rightSection={<IconChevronDown size={16} aria-hidden />}>
          Waiting on
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {waitingOn.map((word) => (
          <Menu.Item key={word} onClick={() => onChoose(word)}>
            {waitingWords[word]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The file comes from the address itself, so that the browser saves it as it arrives; the export is put on the record. */
function ExportMenu({ filter }: { readonly filter: ListFilter }) {
  const address = (format: string) => `/api/queue/export?${new URLSearchParams({ ...filter, format }).toString()}`;
  return (
    <Menu withinPortal={false}>
      <Menu.Target>
        <Button size="sm" variant="default" leftSection={<IconDownload size={17} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={address('csv')} download>
          For a spreadsheet (CSV)
        </Menu.Item>
        <Menu.Item component="a" href={address('jsonl')} download>
          For a program (JSON Lines)
        </Menu.Item>
        <Menu.Label>Who exported what is put on the record.</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}
