// What falls to me after complaints were answered: customers to ask again, and what complaints taught me.
import { Link } from '@tanstack/react-router';
import type { MyWork } from '../../api/my-work.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import styles from './my-work.module.css';

export function FollowUpRow({ followUp }: { readonly followUp: MyWork['followUps'][number] }) {
  const { id, day, complaint, customer } = followUp;
  return (
    <li>
      <Link
        to="/complaints/$complaint"
        params={{ complaint: complaint.id }}
        search={{ stage: 'put-right' }}
        className={styles['row']}
        data-row={id}
      >
        <span className={styles['when']}>
          <span className={styles['what']}>
            Ask again since <DayInWords day={day} />
          </span>
        </span>
        <span className={styles['about']}>
          <span className={styles['words']}>{complaint.title}</span>
          <span className={styles['what']}>
            {complaint.reference} · {customer ?? 'No name given'}
          </span>
        </span>
      </Link>
    </li>
  );
}

const what = { lesson: 'Something to learn', thanks: 'Something well done', 'look-back': 'Look back: did it help?' } as const;

export function LearnRow({ learn }: { readonly learn: MyWork['learn'][number] }) {
  const { id, kind, text, by } = learn;
  return (
    <li>
      <Link to="/learning" className={styles['row']} data-row={id}>
        <span className={styles['when']}>
          <span className={styles['what']}>{what[kind]}</span>
        </span>
        <span className={styles['about']}>
          <span className={styles['words']}>{text}</span>
          {by ? <span className={styles['what']}>{by}</span> : null}
        </span>
      </Link>
    </li>
  );
}

/** How many lessons stand on my work; the others are a step away, so that they never crowd out what is due. */
export const shownToLearn = 3;

export function MoreToLearn({ more }: { readonly more: number }) {
  return (
    <li>
      <Link to="/learning" className={styles['row']} data-row="learning">
        <span className={styles['words']}>{more === 1 ? 'One more to read' : `${more} more to read`}, in What I learn</span>
      </Link>
    </li>
  );
}
