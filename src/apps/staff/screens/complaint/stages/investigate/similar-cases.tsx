// Similar complaints beside the case, with what was found on them, so that like is treated alike. It decides nothing.
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { findingNames } from '#domain/finding.ts';
import { InstantInWords } from '../../../../parts/day-in-words.tsx';
import { useCase } from '../../case.tsx';
import styles from './investigate.module.css';
import { Part, Quiet } from './part.tsx';
import { type Similar, similarQuery } from './questions.ts';

export function SimilarCases() {
  const { page } = useCase();
  const { data, error } = useQuery(similarQuery(page.id));
  return (
    <Part title="Similar complaints">
      {error ? (
        <p className={styles['none']}>They could not be looked for just now. The rest of the page is not affected.</p>
      ) : null}
      {data?.complaints.length === 0 ? (
        <p className={styles['none']}>None among those you may see. They are found by product, category and words.</p>
      ) : null}
      <ul className={styles['rows']}>
        {(data?.complaints ?? []).map((one) => (
          <SimilarRow key={one.id} similar={one} />
        ))}
      </ul>
    </Part>
  );
}

function SimilarRow({ similar: { id, reference, title, receivedAt, why, points, outcome } }: { readonly similar: Similar }) {
  const found = points.filter(({ verdict, withdrawn }) => verdict && !withdrawn);
  return (
    <li className={styles['row']}>
      <div>
        <Anchor component={Link} to="/complaints/$complaint" params={{ complaint: id } as never}>
          {reference}
        </Anchor>{' '}
        {title}
        <Quiet>
          {why}; <InstantInWords at={receivedAt} />
        </Quiet>
        <span className={styles['mark']} data-found={outcome ? true : undefined}>
          {outcome ?? 'Nothing decided yet'}
        </span>
        {found.length > 0 ? (
          <details className={styles['fold']}>
            <summary>{found.length === 1 ? 'The finding' : `The ${found.length} findings`}</summary>
            <ul>
              {found.map(({ position, text, verdict }) => (
                <li key={position}>
                  {text}: {verdict ? findingNames[verdict].toLowerCase() : ''}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </li>
  );
}
