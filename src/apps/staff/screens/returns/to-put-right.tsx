// What keeps a return from being sent in, and what is worth a second look: each opens the complaints it is about.
import { Link } from '@tanstack/react-router';
import { ListHeader } from '../../parts/list-header.tsx';
import type { ReturnPage } from './questions.ts';
import styles from './returns.module.css';

export function ToPutRight({ page }: { readonly page: ReturnPage }) {
  const { findings } = page;
  return (
    <section className={styles['part']}>
      <ListHeader title="To put right" count={findings.length} of={['thing', 'things']} />
      {findings.length === 0 ? (
        <p className={styles['quiet']}>Everything the rules let a machine check is right.</p>
      ) : (
        <ul className={styles['findings']}>
          {findings.map(({ severity, words, lack }) => (
            <li key={words}>
              <span data-severity={severity}>{severity === 'error' ? 'Mend' : 'Look at'}</span>
              {lack === null ? (
                words
              ) : (
                <Link to="/returns/$return/lacking/$number/$lack" params={{ return: page.id, number: String(page.number), lack }}>
                  {words}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
