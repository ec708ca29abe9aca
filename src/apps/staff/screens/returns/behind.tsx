// The complaints behind one figure of a return, or those that lack what it needs, page by page; each opens where it is mended.
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { keys } from '../../api/keys.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { NoteFact } from './note-fact.tsx';
import { behind, type Behind, type ReturnPage, returnQuery } from './questions.ts';
import { cellInWords, dayIn, spanInWords } from './return-words.ts';
import styles from './returns.module.css';

export function BehindFigure() {
  const { return: id, number, figure, row } = useParams({ from: '/house/returns/$return/behind/$number/$figure/$row' });
  return <Complaints id={id} wanted={{ number: Number(number), figure: Number(figure), row: row === 'all' ? '' : row }} />;
}

export function LackingComplaints() {
  const { return: id, number, lack } = useParams({ from: '/house/returns/$return/lacking/$number/$lack' });
  return <Complaints id={id} wanted={{ number: Number(number), lack }} />;
}

function Complaints({ id, wanted }: { readonly id: string; readonly wanted: Behind }) {
  const page = useQuery(returnQuery(id, wanted.number)).data;
  const list = useInfiniteQuery({
    queryKey: [...keys.returns, id, 'behind', wanted],
    queryFn: ({ pageParam }) => behind(id, { ...wanted, ...(pageParam === '' ? {} : { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const complaints = list.data?.pages.flatMap((one) => one.complaints) ?? [];
  const hidden = list.data?.pages[0]?.hidden ?? 0;
  const named = page ? nameOf(page, wanted) : { title: 'Complaints', unit: 'count' as const };
  return (
    <Page
      title={named.title}
      lead={
        page ? (
          <>
            <Link to="/returns/$return/versions/$number" params={{ return: id, number: String(wanted.number) }}>
              {page.name}
            </Link>
            {`, ${spanInWords(page)}, version ${wanted.number}`}
          </>
        ) : null
      }
    >
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <LoadingState what="the complaints" rows={6} shape="rows" /> : null}
      {list.data && complaints.length === 0 && hidden === 0 ? (
        <EmptyState title="No complaint stands behind it">
          It may have been put right since. Draw the return up anew to see.
        </EmptyState>
      ) : null}
      {complaints.length > 0 ? (
        <section className={styles['part']}>
          <ListHeader title="In the order they came" />
          <ul className={styles['list']}>
            {complaints.map((one) => (
              <li key={one.id} className={styles['row']}>
                <div className={styles['about']}>
                  <Link to="/complaints/$complaint" params={{ complaint: one.id }} className={styles['name']}>
                    {one.reference}
                  </Link>
                  <span className={styles['quiet']}>{one.title}</span>
                </div>
                <span className={styles['quiet']}>{`Opened ${dayIn(one.openedAt.slice(0, 10))}`}</span>
                <span>
                  {page && wanted.lack !== undefined ? (
                    <NoteFact complaint={one.id} reference={one.reference} lack={wanted.lack} page={page} />
                  ) : (
                    added(one.adds, named.unit, page?.currency ?? '')
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {hidden > 0 ? (
        <p
          className={styles['quiet']}
        >{`${hidden.toLocaleString('en-GB')} more ${hidden === 1 ? 'counts' : 'count'} here and ${hidden === 1 ? 'is' : 'are'} not yours to open.`}</p>
      ) : null}
      {list.hasNextPage ? (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </Page>
  );
}

type Unit = ReturnPage['header'][number]['cell']['unit'];

function nameOf(page: ReturnPage, { figure, row = '', lack }: Behind): { title: string; unit: Unit } {
  if (lack !== undefined)
    return { title: page.findings.find((one) => one.lack === lack)?.words ?? 'Put right since', unit: 'count' };
  const top = page.header.find(({ cell }) => cell.figure === figure);
  if (top) return { title: top.name, unit: top.cell.unit };
  for (const { columns, lines } of page.tables) {
    const line = lines.find((one) => one.row === row);
    const at = line?.cells.findIndex((cell) => cell.figure === figure) ?? -1;
    const cell = line?.cells[at];
    if (line && cell)
      return {
        title: lines.length === 1 ? (columns[at]?.name ?? '') : `${line.name}: ${columns[at]?.name ?? ''}`,
        unit: cell.unit,
      };
  }
  return { title: 'Complaints', unit: 'count' };
}

/** What one complaint adds, where that is not simply one. */
function added(adds: number | null, unit: Unit, currency: string): string {
  if (adds === null || unit === 'count' || unit === 'per') return '';
  if (unit === 'percent') return adds === 1 ? 'Yes' : 'No';
  return cellInWords({ unit, value: adds }, currency) ?? '';
}
