// One problem in a list: how it stands, what it is called, how many told us of it, who sees to it. The whole line is the way to it.
import { Link } from '@tanstack/react-router';
import { problemOrigins, problemStates } from '#domain/problem.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import contactStyles from '../contacts/contacts.module.css';
import type { ProblemLine } from './problem-questions.ts';
import { contactsAndComplaints } from './problem-words.ts';

export function ProblemRow({ problem }: { readonly problem: ProblemLine }) {
  const { id, title, state, origin, owner, product, madeAt, lastAt } = problem;
  return (
    <li>
      <Link to="/problems/$problem" params={{ problem: id }} className={contactStyles['row']} data-row>
        <span className={contactStyles['kind']} data-kind={state === 'proposed' ? 'problem' : undefined}>
          {problemStates[state]}
        </span>
        <span className={contactStyles['what']}>
          <span className={contactStyles['words']}>{title}</span>
          <span className={contactStyles['about']}>
            {[contactsAndComplaints(problem), problemOrigins[origin], product.at(-1), owner ? `Seen to by ${owner}` : null]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className={contactStyles['when']}>
          <InstantInWords at={lastAt ?? madeAt} />
        </span>
      </Link>
    </li>
  );
}
