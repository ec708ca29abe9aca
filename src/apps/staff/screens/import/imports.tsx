// The registers brought in so far, newest first, and the way to bring in another.
import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { type ImportSummary, importsQuery } from './asking.ts';
import styles from './import.module.css';
import { UploadBox } from './upload-box.tsx';
import { counted, formatInWords, outcomeInWords, progressInWords, stateInWords } from './words.ts';

export function Imports() {
  const { data, error, refetch } = useQuery(importsQuery);
  return (
    <Page
      title="Imports"
      lead="Bring in the complaints of another system from a file. Nothing is made before you have seen what would be."
    >
      <UploadBox />
      {error ? <ErrorState error={error} title="The imports could not be shown" onRetry={() => void refetch()} /> : null}
      {data ? <List imports={data.imports} /> : error ? null : <LoadingState what="imports" shape="rows" rows={3} />}
    </Page>
  );
}

function List({ imports }: { readonly imports: readonly ImportSummary[] }) {
  return (
    <section className={styles['list']}>
      <ListHeader title="So far" count={imports.length} of={['import', 'imports']} />
      {imports.length === 0 ? (
        <p className={styles['quiet']}>
          What was brought in stands here afterwards, with what was wrong with its rows and the way to take it back.
        </p>
      ) : (
        <ul className={styles['rows']}>
          {imports.map((one) => (
            <Row key={one.id} summary={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ summary }: { readonly summary: ImportSummary }) {
  const { id, fileName, format, state, rows, madeAt, madeBy, progress } = summary;
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <Link to="/imports/$id" params={{ id }} className={styles['name'] ?? ''}>
          {fileName}
        </Link>
        <span className={styles['quiet']}>
          {formatInWords[format]} · {counted(rows, 'row')} · <InstantInWords at={madeAt} />
          {madeBy ? ` by ${madeBy}` : ' from the command line'}
        </span>
      </div>
      <div className={styles['came']}>
        <span className={styles['state']} data-state={state}>
          {stateInWords[state]}
        </span>
        {state === 'running' ? (
          <>
            <Progress value={progress.percent} aria-label={`${fileName}, percent brought in`} />
            <span className={styles['quiet']}>{progressInWords(summary)}</span>
          </>
        ) : state === 'uploaded' ? null : (
          <span className={styles['quiet']}>{outcomeInWords(summary)}</span>
        )}
      </div>
    </li>
  );
}
