// Praise that was passed on to me, in the customer's words. Nothing is shown while there is none.
import { IconThumbUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import styles from './my-work.module.css';

export function PraiseForMe() {
  const { data } = useQuery({ queryKey: ['contacts', 'my-praise'], queryFn: () => answer(api.GET('/api/my-praise')) });
  if (!data || data.praise.length === 0) return null;
  return (
    <section aria-label="Praise for you" className={styles['section']}>
      <div className={styles['title']}>
        <IconThumbUp size={20} aria-hidden />
        <ListHeader title="Praise for you" count={data.praise.length} of={['in two weeks', 'in two weeks']} />
      </div>
      <ul className={styles['list']}>
        {data.praise.map(({ contact, text, from, by, at }) => (
          <li key={contact}>
            <Link to="/contacts/$contact" params={{ contact }} className={styles['row']} data-row={contact}>
              <span className={styles['when']}>
                <span className={styles['what']}>
                  <InstantInWords at={at} />
                </span>
              </span>
              <span className={styles['about']}>
                <span className={styles['words']}>{text}</span>
                <span className={styles['what']}>
                  {from ?? 'Somebody without a name'}
                  {by ? `, passed on by ${by}` : ''}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/contacts" search={{ kind: 'compliment', state: 'any', praise: 'mine' }} className={styles['allLink']}>
        All praise for you
      </Link>
    </section>
  );
}
