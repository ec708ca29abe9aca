// The customer's history beside the case: their other complaints, and complaints in much the same words from anybody.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Outcome, outcomes } from '#domain/milestone.ts';
import { answer, api } from '../../api/client.ts';
import { LoadingState } from '../../parts/loading-state.tsx';
import { useCase } from './case.tsx';
import { ComplaintRow } from './complaint-rows.tsx';
import styles from './parts.module.css';
import { complaintKey, type ComplaintPage } from './questions.ts';

export function Earlier() {
  const { page } = useCase();
  const { data } = useQuery(similarQuery(page));
  const known = new Set([page.id, ...page.earlier.map(({ id }) => id)]);
  const similar = (data?.complaints ?? []).filter(({ id }) => !known.has(id));
  return (
    <div className={styles['stack']}>
      <section aria-label="Of the same customer">
        <h2 className={styles['title']}>Of the same customer</h2>
        {page.earlier.length === 0 ? (
          <p className={styles['words']}>This is the only complaint of theirs that you may see.</p>
        ) : null}
        <ul className={styles['list']}>
          {page.earlier.map((one) => (
            <ComplaintRow
              key={one.id}
              of={one}
              more={[one.product.join(' › '), outcomeWords(one.outcome)].filter(Boolean).join('. ')}
            />
          ))}
        </ul>
      </section>
      <section aria-label="Much like this one">
        <h2 className={styles['title']}>Much like this one</h2>
        {data ? null : <LoadingState what="similar complaints" rows={2} />}
        {data && similar.length === 0 ? <p className={styles['words']}>None in much the same words.</p> : null}
        <ul className={styles['list']}>
          {similar.map((one) => (
            <ComplaintRow key={one.id} of={one} more={one.why} />
          ))}
        </ul>
      </section>
    </div>
  );
}

const similarQuery = ({ id, description, product }: ComplaintPage) =>
  queryOptions({
    queryKey: [...complaintKey, id, 'similar'],
    queryFn: () => answer(api.POST('/api/likely-duplicates', { body: { text: description.slice(0, 20_000), product } })),
  });

const outcomeWords = (outcome: string | null): string =>
  outcome !== null && Object.hasOwn(outcomes, outcome) ? outcomes[outcome as Outcome] : '';
