// The procedure or charter in a version I have not said I read: in force, or soon to be.
import { IconBook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { toReadQuery } from '../../api/to-read.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import styles from './my-work.module.css';

/** Nothing is shown once everything is read. */
export function ToRead() {
  const { data } = useQuery(toReadQuery);
  if (!data || data.toRead.length === 0) return null;
  return (
    <section className={styles['section']} aria-label="To read">
      <div className={styles['title']}>
        <IconBook size={20} aria-hidden />
        <ListHeader title="To read" count={data.toRead.length} of={['text', 'texts']} />
      </div>
      <ul className={styles['list']}>
        {data.toRead.map(({ text, name, number, from, changed }) => (
          <li key={`${text} ${number}`}>
            <Link to="/our/$text" params={{ text }} className={styles['row']} data-row={`${text} ${number}`}>
              <span className={styles['when']}>
                <span className={styles['what']}>
                  {from > data.today ? 'In force from ' : 'In force since '}
                  <DayInWords day={from} />
                </span>
              </span>
              <span className={styles['about']}>
                <span className={styles['words']}>
                  {name}, version {number}
                </span>
                {changed === '' ? null : <span className={styles['what']}>{changed}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
