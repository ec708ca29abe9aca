// One return: what it is, what is to be put right, what is asked, its figures (each opens its complaints), what may be done next,
// its versions and how they differ.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { returnStates } from '#domain/returns/life.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { Copies } from './copies.tsx';
import { Differences } from './differences.tsx';
import { Figure, FigureTable } from './figure-table.tsx';
import { Life } from './life.tsx';
import { type ReturnPage, returnQuery } from './questions.ts';
import { Questions } from './questions-form.tsx';
import { dayIn, spanInWords } from './return-words.ts';
import styles from './returns.module.css';
import { ToPutRight } from './to-put-right.tsx';
import { Versions } from './versions.tsx';

export function Return() {
  const { return: id } = useParams({ from: '/house/returns/$return' });
  return <OneReturn id={id} number={undefined} />;
}

export function EarlierReturn() {
  const { return: id, number } = useParams({ from: '/house/returns/$return/versions/$number' });
  return <OneReturn id={id} number={Number(number)} />;
}

function OneReturn({ id, number }: { readonly id: string; readonly number: number | undefined }) {
  const { data, error, refetch } = useQuery(returnQuery(id, number));
  if (!data)
    return (
      <Page title="Return">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState what="the return" rows={8} />}
      </Page>
    );
  return (
    <Page title={data.name} lead={`${data.filer}, ${spanInWords(data)}`} width="full">
      <div className={styles['parts']}>
        <Standing page={data} />
        <Life page={data} />
        <ToPutRight page={data} />
        <Questions key={data.version} page={data} />
        <Figures page={data} />
        <Reminders page={data} />
        <Copies page={data} />
        <Differences page={data} />
        <Versions page={data} />
      </div>
    </Page>
  );
}

function Standing({ page }: { readonly page: ReturnPage }) {
  const earlier = page.number < page.newest;
  const facts: readonly (readonly [string, string])[] = [
    ['Stands', earlier ? `Version ${page.number}, an earlier one` : returnStates[page.state]],
    ['Due', page.due === null ? 'No day in the rules' : dayIn(page.due)],
    ['Complaints in it', page.complaints.toLocaleString('en-GB')],
    ...(page.nil ? ([['Nil', 'Nothing was opened, closed, outstanding or paid']] as const) : []),
    ...(page.owed ? [] : ([['Owed', 'No: too few complaints for it to be owed']] as const)),
    ...(page.layout === null ? [] : ([['Layout', page.layout]] as const)),
    ['Rests on', `${page.source}${page.unconfirmed ? ' (unconfirmed)' : ''}`],
  ];
  return (
    <div className={styles['part']}>
      <dl className={styles['facts']}>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {page.draft ? (
        <p className={styles['draft']}>This return is a draft: the regulator has not settled it, or its form was not to be had.</p>
      ) : null}
      {page.note ? <p className={styles['quiet']}>{page.note}</p> : null}
    </div>
  );
}

function Figures({ page }: { readonly page: ReturnPage }) {
  return (
    <>
      {page.header.length > 0 ? (
        <section className={styles['part']} aria-label="The return as a whole">
          <ListHeader title="The return as a whole" />
          <dl className={styles['facts']}>
            {page.header.map(({ id, name, cell }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>
                  <Figure page={page} cell={cell} row="" about={name} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {page.tables.map((table, at) => (
        <FigureTable key={`${at} ${table.name}`} page={page} table={table} />
      ))}
      {page.columns.length > 0 ? (
        <section className={styles['part']}>
          <ListHeader title="A row for each complaint" count={page.complaints} of={['row', 'rows']} />
          <p className={styles['quiet']}>{page.columns.join(' · ')}</p>
        </section>
      ) : null}
    </>
  );
}

function Reminders({ page }: { readonly page: ReturnPage }) {
  const places = page.placed.rows || page.placed.causes;
  if (page.rules.length === 0 && !places) return null;
  return (
    <section className={styles['part']}>
      <ListHeader title="What the rules say" />
      <ul className={styles['bullets']}>
        {page.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {places ? (
        <p className={styles['quiet']}>
          <Link to="/returns/placing/$pack/$definition" params={{ pack: page.pack.id, definition: page.definition }}>
            What of our own falls in which row
          </Link>
        </p>
      ) : null}
    </section>
  );
}
