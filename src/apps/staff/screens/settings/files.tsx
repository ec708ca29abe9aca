// Settings › Files: whether files are checked for malware and by what, what may be opened that was not, and what is in quarantine.
import { Anchor, Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fileChecks } from '#domain/file-check.ts';
import { answer, api } from '../../api/client.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { sizeInWords } from '../complaint/file-card.tsx';
import { HandlingChoices } from './handling-choices.tsx';
import { SettleFile, type Settling } from './settle-file.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import styles from './files.module.css';

const read = () => answer(api.GET('/api/settings/files'));
type Files = Awaited<ReturnType<typeof read>>;
type Held = Files['held'][number];
const filesQuery = queryOptions({ queryKey: ['settings', 'files'], queryFn: read });

export function FileSettingsScreen() {
  const { data, error, refetch } = useQuery(filesQuery);
  const [settling, setSettling] = useState<Settling | null>(null);
  return (
    <SettingsFrame
      title="Files"
      lead="Every file that comes in is checked for malware before anybody can open it, where a scanner is set."
    >
      {data ? (
        <>
          <Scanner files={data} />
          <HandlingChoices kind="files" />
          <section aria-labelledby="held-files">
            <h2 id="held-files">Held files</h2>
            {data.held.length === 0 ? <p className={styles['quiet']}>Nothing is in quarantine.</p> : null}
            <ul className={styles['list']}>
              {data.held.map((held) => (
                <HeldFile
                  key={held.digest}
                  held={held}
                  onSettle={(how) => setSettling({ how, digest: held.digest, name: nameOf(held) })}
                />
              ))}
            </ul>
          </section>
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState what="how files are checked" rows={6} />
      )}
      {settling ? <SettleFile settling={settling} onClose={() => setSettling(null)} /> : null}
    </SettingsFrame>
  );
}

const nameOf = ({ files: [first] }: Held): string => first?.name ?? 'A file that you cannot see';

function Scanner({ files: { scanner, waiting, notChecked } }: { readonly files: Files }) {
  return (
    <section aria-labelledby="scanner">
      <h2 id="scanner">Malware scanner</h2>
      <p role="status" className={styles['standing']} data-standing={scanner.standing}>
        {scanner.standing === 'none' ? (
          'No scanner is set, so files are not checked. Install ClamAV’s daemon (clamav-daemon) on this machine, or name another with REDRESS_CLAMAV, and start Redress again.'
        ) : scanner.standing === 'silent' ? (
          <>
            The scanner does not answer
            {scanner.faultAt ? (
              <>
                {' '}
                since <InstantInWords at={scanner.faultAt} />
              </>
            ) : null}
            . Files that come in are held until it does; it is asked again every few minutes. {scanner.fault}
          </>
        ) : (
          `${scanner.engine} at ${scanner.address} checks every file.`
        )}
      </p>
      <p className={styles['quiet']}>
        {waiting === 1 ? '1 file waits' : `${waiting} files wait`} to be checked;{' '}
        {notChecked === 1 ? '1 was' : `${notChecked} were`} never checked.
      </p>
    </section>
  );
}

function HeldFile({ held, onSettle }: { readonly held: Held; readonly onSettle: (how: Settling['how']) => void }) {
  const { check, deleted, found, size, arrivedAt, settled, files, elsewhere } = held;
  const name = nameOf(held);
  const open = settled === null;
  return (
    <li className={styles['held']} data-open={open}>
      <div className={styles['words']}>
        <strong>
          {deleted ? 'Deleted' : fileChecks[check]}: {found}
        </strong>
        {files.map(({ name: one, from, complaint }) => (
          <div key={`${complaint.id} ${one}`}>
            <div>{from === null ? one : `${one}, from ${from}`}</div>
            <Anchor renderRoot={(props) => <Link to="/complaints/$complaint" params={{ complaint: complaint.id }} {...props} />}>
              Complaint {complaint.reference}
            </Anchor>
          </div>
        ))}
        {elsewhere > 0 ? (
          <span>
            {elsewhere === 1
              ? 'On a complaint that you cannot see, or not sent yet'
              : `In ${elsewhere} places that you cannot see, or not sent yet`}
          </span>
        ) : null}
        <span className={styles['quiet']}>
          {sizeInWords(size)}, came <InstantInWords at={arrivedAt} />
        </span>
        {settled ? (
          <span className={styles['quiet']}>
            {deleted ? 'Deleted' : 'Released'} by {settled.by ?? 'Redress'} <InstantInWords at={settled.at} />: {settled.reason}
          </span>
        ) : null}
      </div>
      {open ? (
        <div className={styles['tools']}>
          <Button size="compact-sm" variant="default" onClick={() => onSettle('release')} aria-label={`Release ${name}`}>
            Release
          </Button>
          {check === 'infected' ? (
            <Button size="compact-sm" variant="default" onClick={() => onSettle('delete')} aria-label={`Delete ${name}`}>
              Delete
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
