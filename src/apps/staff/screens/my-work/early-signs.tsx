// Early signs for me: those nobody has looked at yet, the strongest first, and those I see to.
import { IconEar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListHeader } from '../../parts/list-header.tsx';
import { mySignalsQuery } from '../signals/list-questions.ts';
import { SignalRow } from '../signals/signal-row.tsx';
import styles from './my-work.module.css';

/** Nothing is shown while there are none. */
export function EarlySigns() {
  const { data } = useQuery(mySignalsQuery);
  if (!data || data.total === 0) return null;
  return (
    <section aria-label="Early signs" className={styles['section']}>
      <div className={styles['title']}>
        <IconEar size={20} aria-hidden />
        <ListHeader title="Early signs" count={data.total} of={['contact', 'contacts']} />
      </div>
      <ul className={styles['list']}>
        {data.signals.map((line) => (
          <SignalRow key={line.contact} line={line} />
        ))}
      </ul>
      {data.total > data.signals.length ? (
        <Link to="/signals" className={styles['allLink']}>
          All of them
        </Link>
      ) : null}
    </section>
  );
}
