// What happened to the customer, in order, each with where we have it from; how an entry read before, and what was taken out.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../../../api/client.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useCase } from '../../case.tsx';
import { useQuickDeed } from '../../deeds/use-deed.ts';
import { LongText } from '../../long-text.tsx';
import { Small } from '../../small.tsx';
import { sourceInWords } from './entry-words.ts';
import { type Chronology, chronologyQuery, type Entry } from './questions.ts';
import type { Begin } from './task.ts';
import styles from './understand.module.css';

export function ChronologyList({ begin }: { readonly begin: Begin }) {
  const { page } = useCase();
  const { data } = useQuery(chronologyQuery(page.id));
  if (!data) return <LoadingState what="what happened" rows={3} />;
  return (
    <section aria-labelledby="chronology">
      <div className={styles['head']}>
        <h3 id="chronology" className={styles['title']}>
          What happened to them
        </h3>
        <span className={styles['tools']}>
          {data.entries.length > 0 ? (
            <Button
              component={Link}
              to="/complaints/$complaint/chronology"
              params={{ complaint: page.id } as never}
              size="compact-sm"
              variant="subtle"
            >
              To print
            </Button>
          ) : null}
          {data.allowed.write ? (
            <Button size="compact-sm" variant="default" onClick={() => begin({ kind: 'entry' })}>
              Add what happened
            </Button>
          ) : null}
        </span>
      </div>
      {data.entries.length === 0 ? <p className={styles['quiet']}>Nothing is set down yet.</p> : null}
      <ol className={styles['timeline']}>
        {data.entries.map((entry) => (
          <EntryItem key={entry.id} entry={entry} begin={begin} may={data.allowed.write} />
        ))}
      </ol>
      <TakenOut data={data} />
    </section>
  );
}

function EntryItem({ entry, begin, may }: { readonly entry: Entry; readonly begin: Begin; readonly may: boolean }) {
  return (
    <li className={styles['event']}>
      <strong className={styles['when']}>{entry.when}</strong>
      <LongText text={entry.text} />
      <span className={styles['quiet']}>{sourceInWords(entry)}</span>
      {entry.former.length > 0 ? (
        <details className={styles['fold']}>
          <summary>{entry.former.length === 1 ? 'Corrected once' : `Corrected ${entry.former.length} times`}</summary>
          {entry.former.map((former) => (
            <p key={former.until} className={styles['former']}>
              {former.when}: {former.text}
              <span className={styles['quiet']}>
                until {former.by ?? 'Redress'} changed it <InstantInWords at={former.until} />
              </span>
            </p>
          ))}
        </details>
      ) : null}
      {may ? (
        <span className={styles['tools']}>
          <Small onClick={() => begin({ kind: 'entry', entry: entry.id })} about={`Correct: ${entry.text}`}>
            Correct
          </Small>
          <Small onClick={() => begin({ kind: 'take-out', entry: entry.id })} about={`Take out: ${entry.text}`}>
            Take out
          </Small>
        </span>
      ) : null}
    </li>
  );
}

function TakenOut({ data }: { readonly data: Chronology }) {
  if (data.takenOut.length === 0) return null;
  return (
    <details className={styles['fold']}>
      <summary>{data.takenOut.length === 1 ? '1 entry taken out' : `${data.takenOut.length} entries taken out`}</summary>
      <ul className={styles['rows']}>
        {data.takenOut.map((entry) => (
          <TakenOutRow key={entry.id} entry={entry} may={data.allowed.write} />
        ))}
      </ul>
    </details>
  );
}

function TakenOutRow({ entry, may }: { readonly entry: Chronology['takenOut'][number]; readonly may: boolean }) {
  const { id, version, removed } = entry;
  const back = useQuickDeed({
    send: (_, { params }) =>
      answer(api.POST('/api/complaints/{id}/chronology-restorals', { params, body: { entry: id, version } })),
    said: 'Entry put back.',
  });
  return (
    <li className={styles['row']}>
      <div>
        {entry.when}: {entry.text}
        <span className={styles['quiet']}>
          Taken out by {removed?.by ?? 'Redress'}: {removed?.reason}
        </span>
        <RefusalMessage error={back.error} />
      </div>
      {may ? (
        <Small onClick={back.run} about={`Put back: ${entry.text}`}>
          Put back
        </Small>
      ) : null}
    </li>
  );
}
