// What came of an import: what was made, what was refused or told and in which rows, the file to put right, and the way back.
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type ImportPage, useStep } from './asking.ts';
import styles from './import.module.css';
import own from './result.module.css';
import { ToldList } from './told-list.tsx';
import { counted, figure, stateInWords } from './words.ts';

export function Result({ page }: { readonly page: ImportPage }) {
  const goOn = useStep(page.id, 'continuation');
  return (
    <Page title={page.fileName} lead={leadOf(page)} actions={<Actions page={page} />}>
      {page.fault ? <p className={own['fault']}>{page.fault}</p> : null}
      <RefusalMessage error={goOn.error} />
      {page.allowed.includes('go-on') ? (
        <Button className={own['start'] ?? ''} loading={goOn.isPending} onClick={() => goOn.mutate()}>
          Go on from row {figure(page.rowsDone + 1)}
        </Button>
      ) : null}
      <dl className={own['counts']}>
        <Count words="complaints made" count={page.made} />
        <Count
          words="rows known already"
          count={page.known}
          more={page.changed > 0 ? `${figure(page.changed)} changed since` : ''}
        />
        <Count words="rows refused" count={page.refused} />
        <Count words="rows with a warning" count={page.warned} />
      </dl>
      {page.state === 'undone' ? <Left page={page} /> : null}
      <ToldList told={page.told} none="Nothing was wrong with any row." />
      {page.refused > 0 ? (
        <p className={styles['quiet']}>
          Put the refused rows right in their file and bring that file in: what is known already is not made twice.
        </p>
      ) : null}
    </Page>
  );
}

function leadOf({ state, source, rows, rowsDone, takenBack }: ImportPage): string {
  if (state === 'undone') return `${stateInWords[state]}: ${counted(takenBack, 'complaint')}. The record keeps every entry.`;
  return `${stateInWords[state]}: ${figure(rowsDone)} of ${counted(rows, 'row')} from “${source}”.`;
}

function Count({ words, count, more }: { readonly words: string; readonly count: number; readonly more?: string }) {
  return (
    <div className={own['count']}>
      <dt>{words}</dt>
      <dd>
        {figure(count)}
        {more ? <span className={styles['quiet']}> {more}</span> : null}
      </dd>
    </div>
  );
}

function Actions({ page }: { readonly page: ImportPage }) {
  const [asking, setAsking] = useState(false);
  const rows = (which: string): string => `/api/imports/${page.id}/rows.csv?which=${which}`;
  return (
    <>
      {page.refused > 0 ? (
        <Button component="a" href={rows('refused')} download leftSection={<IconDownload size={18} aria-hidden />}>
          Refused rows
        </Button>
      ) : null}
      {page.told.length > 0 ? (
        <Button component="a" variant="default" href={rows('all')} download leftSection={<IconDownload size={18} aria-hidden />}>
          Rows with a warning
        </Button>
      ) : null}
      {page.allowed.includes('undo') ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          Take it back
        </Button>
      ) : null}
      {asking ? <AskUndo page={page} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function AskUndo({ page, onClose }: { readonly page: ImportPage; readonly onClose: () => void }) {
  const undo = useStep(page.id, 'undo');
  return (
    <Dialog title="Take back this import?" onClose={onClose}>
      <div className={own['ask']}>
        <p>
          {counted(page.made, 'complaint')} will be taken back, except those that somebody has worked on since. They leave the queue
          and the search; the record keeps every entry. The file can be brought in again afterwards.
        </p>
        <RefusalMessage error={undo.error} />
        <div className={own['buttons']}>
          <Button color="red" loading={undo.isPending} onClick={() => undo.mutate(undefined, { onSuccess: onClose })}>
            Take it back
          </Button>
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Left({ page }: { readonly page: ImportPage }) {
  const { count, first } = page.left;
  if (count === 0) return <p>No complaint of it is left.</p>;
  return (
    <section className={styles['card']}>
      <h2 className={styles['title']}>
        {counted(count, 'complaint is', 'complaints are')} left, because somebody has worked on them
      </h2>
      <ul className={styles['told']}>
        {first.map(({ id, reference, title, because }) => (
          <li key={id}>
            <Link to="/complaints/$complaint" params={{ complaint: id }} className={styles['name'] ?? ''}>
              {reference}
            </Link>{' '}
            {title}. <span className={styles['quiet']}>{because}</span>
          </li>
        ))}
      </ul>
      {count > first.length ? <p className={styles['quiet']}>and {figure(count - first.length)} more</p> : null}
    </section>
  );
}
