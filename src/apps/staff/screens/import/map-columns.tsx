// Maps the columns of a register before anything is brought in: what each is, with the reason for the guess; what must be said
// first; and beside it, always up to date, what would be made.
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { AlwaysFields } from './always-fields.tsx';
import { type ImportPage, type Preview, previewQuery, useDiscard, useStart } from './asking.ts';
import { ColumnCard } from './column-card.tsx';
import { ErasedToo, erasedIn } from './erased-too.tsx';
import styles from './import.module.css';
import { PreviewPanel } from './preview-panel.tsx';
import { Questions } from './questions.tsx';
import { useMapping } from './use-mapping.ts';
import { counted, formatInWords } from './words.ts';

export function MapColumns({ page }: { readonly page: ImportPage }) {
  const hand = useMapping(page);
  const { mapping, source } = hand;
  const [tried] = useDebouncedValue({ mapping, source }, 400);
  const preview = useQuery(previewQuery(page.id, tried.mapping, tried.source));
  const start = useStart(page.id);
  const isSettled = preview.data !== undefined && !preview.isPlaceholderData && tried.mapping === mapping;
  const [erasedToo, setErasedToo] = useState('');
  const back = erasedToo.trim() === '' ? 0 : erasedIn(preview.data);
  const ready = canBegin(preview.data, back);
  const begin = (): void => start.mutate({ mapping, source, erasedToo }, { onSuccess: hand.forget });
  return (
    <Page
      title={page.fileName}
      width="full"
      lead={`${formatInWords[page.format]} with ${counted(page.rows, 'row')} in ${counted(page.columns.length, 'column')}. Say what each column is; nothing is brought in yet.`}
      actions={<GiveUp id={page.id} onDone={hand.forget} />}
    >
      <div className={styles['two']}>
        <div className={styles['stack']}>
          <Questions asked={preview.data?.questions ?? []} columns={page.columns} hand={hand} />
          <TextInput
            className={styles['source'] ?? ''}
            label="What the source is called"
            description="Rows are known again by their reference within this source: use the same name for every file from it."
            value={source}
            maxLength={100}
            onChange={(event) => hand.nameSource(event.currentTarget.value)}
          />
          <section aria-labelledby="columns">
            <h2 id="columns" className={styles['title']}>
              Columns
            </h2>
            <ul className={styles['columns']}>
              {page.columns.map((column) => (
                <ColumnCard key={column.name} column={column} hand={hand} />
              ))}
            </ul>
          </section>
          <AlwaysFields hand={hand} />
        </div>
        <aside className={styles['beside']} aria-label="What would be made">
          <RefusalMessage error={start.error} />
          <ErasedToo preview={preview.data} because={erasedToo} onChange={setErasedToo} />
          <Button fullWidth disabled={!isSettled || !ready} loading={start.isPending} onClick={begin}>
            {preview.data && ready ? `Bring in ${counted(preview.data.made + back, 'complaint')}` : 'Bring them in'}
          </Button>
          {preview.data && !ready ? (
            <p className={styles['quiet']}>
              {preview.data.questions.length > 0 ? 'Answer what is asked first.' : 'There is nothing new in this file to bring in.'}
            </p>
          ) : null}
          <PreviewPanel preview={preview.data} error={preview.error} isStale={!isSettled} />
        </aside>
      </div>
    </Page>
  );
}

/** `back`: how many that were erased come back by a reason. */
const canBegin = (preview: Preview | undefined, back: number): boolean =>
  preview !== undefined && preview.questions.length === 0 && (preview.made + back > 0 || preview.tried < preview.rows);

function GiveUp({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const discard = useDiscard(id);
  const navigate = useNavigate();
  const leave = (): void => {
    onDone();
    void navigate({ to: '/imports' });
  };
  return (
    <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate(undefined, { onSuccess: leave })}>
      Give up this file
    </Button>
  );
}
