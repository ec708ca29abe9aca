// Everything a customer told us that the person asking may see: complaints and other contacts, newest first.
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import { KindChip } from '../contacts/kind-chip.tsx';
import type { Customer } from './customer-questions.ts';
import styles from './customer.module.css';
import { everythingTold } from './told-lines.ts';

export function Told({ customer }: { readonly customer: Customer }) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const told = everythingTold(customer);
  return (
    <section className={styles['part']}>
      <ListHeader title="What they told us" count={told.length} of={['contact', 'contacts']} />
      {told.length === 0 ? (
        <EmptyState title="Nothing here yet">
          Their complaints and other contacts stand here, as far as you may see them, as soon as somebody has taken one down.
        </EmptyState>
      ) : (
        <ul ref={list} className={styles['rows']}>
          {told.map(({ id, kind, to, words, about, receivedAt }) => (
            <li key={id}>
              <Link to={to} className={styles['row']} data-row>
                <span className={styles['rowHead']}>
                  <KindChip kind={kind} />
                  <span className={styles['hint']}>
                    <InstantInWords at={receivedAt} />
                  </span>
                </span>
                <span className={styles['words']}>{words}</span>
                <span className={styles['hint']}>{about}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
