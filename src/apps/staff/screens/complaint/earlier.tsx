// The customer's history beside the case: their other complaints, and complaints in much the same words from anybody; a known
// problem it may tell of.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Outcome, outcomes } from '#domain/milestone.ts';
import { answer, api } from '../../api/client.ts';
import chips from '../../parts/chips.module.css';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { KindChip } from '../contacts/kind-chip.tsx';
import { customerQuery } from '../customer/customer-questions.ts';
import { everythingTold } from '../customer/told-lines.ts';
import { KnownProblem } from '../problems/known-problem.tsx';
import { NearWords } from '../problems/near-words.tsx';
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
      <KnownProblem text={`${page.title} ${page.description.slice(0, 5000)}`} product={page.product} complaint={page.id} />
      <NearWords of={{ complaint: page.id }} />
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
      {page.parties
        .filter(({ role }) => role !== 'representative')
        .map(({ customer, name }) => (
          <OtherContacts key={customer} customer={customer} name={name} />
        ))}
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

/** What else they told us: queries, problems, thanks; by themselves small, together often the reason for a complaint. */
function OtherContacts({ customer, name }: { readonly customer: string; readonly name: string | null }) {
  const { data } = useQuery(customerQuery(customer));
  const told = data ? everythingTold({ complaints: [], contacts: data.contacts }) : [];
  const who = name ?? 'this customer';
  return (
    <section aria-label={`Other contacts of ${who}`}>
      <h2 className={styles['title']}>Other contacts of {who}</h2>
      {data ? null : <LoadingState what="their contacts" rows={2} />}
      {data && told.length === 0 ? <p className={styles['words']}>None that you may see.</p> : null}
      <ul className={styles['list']}>
        {told.map(({ id, kind, words, about, receivedAt }) => (
          <li key={id} className={styles['row']}>
            <div>
              <KindChip kind={kind} />{' '}
              <Link to="/contacts/$contact" params={{ contact: id } as never} className={chips['link']}>
                {words}
              </Link>
              <span className={styles['quiet']}>
                {about}, <InstantInWords at={receivedAt} />
              </span>
            </div>
          </li>
        ))}
      </ul>
      <Link to="/customers/$customer" params={{ customer } as never} className={chips['link']}>
        Everything about {who}
      </Link>
    </section>
  );
}

const similarQuery = ({ id, description, product }: ComplaintPage) =>
  queryOptions({
    queryKey: [...complaintKey, id, 'similar'],
    queryFn: () => answer(api.POST('/api/likely-duplicates', { body: { text: description.slice(0, 20_000), product } })),
  });

const outcomeWords = (outcome: string | null): string =>
  outcome !== null && Object.hasOwn(outcomes, outcome) ? outcomes[outcome as Outcome] : '';
