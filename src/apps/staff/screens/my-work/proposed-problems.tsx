// Problems that were seen in contacts and wait for a yes or no, for those who may say it.
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { may, useColleague } from '../../api/me.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { proposedQuery } from '../problems/problem-questions.ts';
import { contactsAndComplaints } from '../problems/problem-words.ts';
import styles from './my-work.module.css';

/** Nothing is shown while nothing is new. */
export function ProposedProblems() {
  const mayKeep = may(useColleague(), 'keep-problems');
  const { data } = useQuery({ ...proposedQuery, enabled: mayKeep });
  if (!mayKeep || !data || data.problems.length === 0) return null;
  return (
    <section className={styles['section']} aria-label="Something new">
      <div className={styles['title']}>
        <IconEye size={20} aria-hidden />
        <ListHeader title="Something new" count={data.proposed} of={['problem proposed', 'problems proposed']} />
      </div>
      <ul className={styles['list']}>
        {data.problems.slice(0, 5).map((problem) => (
          <li key={problem.id}>
            <Link to="/problems/$problem" params={{ problem: problem.id }} className={styles['row']} data-row={problem.id}>
              <span className={styles['when']}>
                <span className={styles['what']}>
                  <InstantInWords at={problem.lastAt ?? problem.madeAt} />
                </span>
              </span>
              <span className={styles['about']}>
                <span className={styles['words']}>{problem.title}</span>
                <span className={styles['what']}>{contactsAndComplaints(problem)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
