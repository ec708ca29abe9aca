// The register of promises by day, late ones first: who was promised what, and who sees to it. How promises were kept lately
// stands above the list. Each is settled where it stands, or on its complaint.
import { SegmentedControl } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { dayExactly } from '../../parts/day-words.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { Said } from '../../parts/said.tsx';
import { useSaid } from '../../parts/use-said.ts';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import { RowPlace } from '../complaint/row-place.tsx';
import { PromiseFigures } from './promise-figures.tsx';
import { PromiseRow } from './promise-row.tsx';
import { type PromiseListed, registerQuery } from './questions.ts';
import { useSettling } from './settle-promise.tsx';
import type { PromisesWanted } from './promises-wanted.ts';
import styles from './promises.module.css';

const whose = [
  { value: 'all', label: 'Everybody’s' },
  { value: 'my-teams', label: 'My teams’' },
  { value: 'mine', label: 'Mine' },
];
const which = [
  { value: 'owed', label: 'To keep' },
  { value: 'late', label: 'Late' },
  { value: 'settled', label: 'Settled' },
];

export function Promises() {
  const wanted = useSearch({ from: '/house/promises' });
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const [said, say] = useSaid();
  const settling = useSettling(say);
  const { data, error, refetch } = useQuery(registerQuery(wanted));
  const show = (part: object) =>
    void navigate({ to: '/promises', search: { ...wanted, ...part } as PromisesWanted, replace: true });
  return (
    <Page title="Promises" lead="What we told customers we would do, by the day it is due. Late ones come first.">
      <div className={styles['choices']}>
        <SegmentedControl
          aria-label="Whose"
          data={whose}
          value={wanted.whose ?? 'all'}
          onChange={(chosen) => show({ whose: chosen })}
        />
        <SegmentedControl
          aria-label="Which"
          data={which}
          value={wanted.which ?? 'owed'}
          onChange={(chosen) => show({ which: chosen })}
        />
      </div>
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the promises" rows={6} shape="rows" /> : null}
      {data ? (
        <div ref={list} className={styles['days']}>
          <PromiseFigures figures={data.figures} />
          {data.promises.length === 0 ? <Nothing which={wanted.which ?? 'owed'} /> : null}
          {grouped(data.promises).map(([title, promises]) => (
            <section key={title} className={styles['day']}>
              <ListHeader title={title} count={promises.length} of={['promise', 'promises']} />
              <ul className={styles['list']}>
                {promises.map((promise) => (
                  <RowPlace key={promise.id} complaint={promise.complaint} say={say}>
                    <PromiseRow promise={promise} onOpen={(deed) => settling.open(deed, promise)} />
                  </RowPlace>
                ))}
              </ul>
            </section>
          ))}
          {data.more ? (
            <p className={styles['more']}>There are more than are shown here. Narrow the list to see the rest.</p>
          ) : null}
        </div>
      ) : null}
      {settling.dialog}
      <Said words={said} />
    </Page>
  );
}

/** Late ones under one heading, the others by their day; settled ones as they come. */
function grouped(promises: readonly PromiseListed[]): [string, PromiseListed[]][] {
  const headings = Map.groupBy(promises, ({ standing, day }) => {
    if (standing === 'overdue') return 'Late';
    return standing === 'settled' ? 'Settled, newest first' : dayExactly(day);
  });
  return [...headings];
}

function Nothing({ which: asked }: { readonly which: string }) {
  const titles: Readonly<Record<string, string>> = {
    owed: 'Nothing promised is waiting to be kept',
    late: 'No promise is late',
    settled: 'No promise has been settled yet',
  };
  return (
    <EmptyState title={titles[asked] ?? 'No promises'} icon={IconHeartHandshake}>
      Promises made on a complaint appear here by the day they are due, with who sees to each.
    </EmptyState>
  );
}
