// Beside a contact or a complaint: how many others said nearly the same within two weeks, and the newest of them. Nothing is shown where
// nobody did.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import contactStyles from '../contacts/contact.module.css';
import { KindChip } from '../contacts/kind-chip.tsx';
import { nearQuery } from './problem-questions.ts';
import styles from './near-words.module.css';

export function NearWords({ of }: { readonly of: { readonly contact: string } | { readonly complaint: string } }) {
  const { data } = useQuery(nearQuery(of));
  if (!data || data.others === 0) return null;
  const { others, more, newest } = data;
  const many = `${others.toLocaleString('en-GB')}${more ? ' or more' : ''}`;
  return (
    <section className={contactStyles['card']} aria-label="Nearly the same words">
      <h2 className={contactStyles['title']}>
        {others === 1 ? '1 other said nearly the same' : `${many} others said nearly the same`}
      </h2>
      <ul className={styles['near']}>
        {newest.map(({ id, kind, words, receivedAt, complaint, problem }) => (
          <li key={id}>
            <KindChip kind={kind} />{' '}
            <Link to="/contacts/$contact" params={{ contact: id }}>
              {words}
            </Link>
            <span className={contactStyles['hint']}>
              <InstantInWords at={receivedAt} />
              {complaint ? `, complaint ${complaint.reference}` : ''}
              {problem ? `, part of “${problem.title}”` : ''}
            </span>
          </li>
        ))}
      </ul>
      {others > newest.length ? <p className={contactStyles['hint']}>{`The newest ${newest.length} are shown.`}</p> : null}
    </section>
  );
}
