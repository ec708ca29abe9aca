// Which model reads contacts, and reading again what another one read: how many there are, one button, and how far it has come.
import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './list.module.css';

const standingQuery = queryOptions({
  queryKey: ['settings', 'reading'],
  queryFn: () => answer(api.GET('/api/settings/signals/reading')),
  refetchInterval: 5000,
});

const contacts = (count: number): string => (count === 1 ? 'One contact' : `${count.toLocaleString('en-GB')} contacts`);

export function ReadAgain() {
  const { data, error, refetch } = useQuery(standingQuery);
  const again = useOnce({
    mutationFn: () => answer(api.POST('/api/settings/signals/reading-again')),
    onSettled: () => queries.invalidateQueries({ queryKey: standingQuery.queryKey }),
  });
  return (
    <section className={styles['block']} aria-labelledby="reading">
      <h2 id="reading">The model</h2>
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="how the reading stands" rows={2} shape="rows" /> : null}
      {data ? (
        <>
          <p>
            Contacts are read by the model <strong>{data.model}</strong>. Those that are open are weighed again every day, and
            sooner when their customer is in touch again
            {data.weighedAt === null ? '.' : '; last '}
            {data.weighedAt === null ? null : <InstantInWords at={data.weighedAt} />}
            {data.weighedAt === null ? '' : '.'}
          </p>
          <p role="status">
            {data.byOther === 0
              ? 'Every open contact, and every one of the last '
              : `${contacts(data.byOther)} that ${data.byOther === 1 ? 'is' : 'are'} open, or came in the last `}
            {data.days} days
            {data.byOther === 0 ? ', was read by it.' : `, ${data.byOther === 1 ? 'was' : 'were'} read by an earlier model.`}{' '}
            {data.waiting === 0 ? '' : `${contacts(data.waiting)} ${data.waiting === 1 ? 'waits' : 'wait'} to be read.`}
          </p>
          {data.byOther === 0 ? null : (
            <>
              <p>
                Reading them again changes what nobody has looked at. What a colleague noticed, confirmed, dismissed or did stays as
                it is.
              </p>
              <div className={styles['buttons']}>
                <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
                  {data.byOther === 1 ? 'Read it again' : `Read ${data.byOther.toLocaleString('en-GB')} again`}
                </Button>
              </div>
            </>
          )}
          <RefusalMessage error={again.error} />
        </>
      ) : null}
    </section>
  );
}
