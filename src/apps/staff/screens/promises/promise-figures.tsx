// How promises were kept in the last three months, as figures with words; each opens the list behind it where there is one.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PromiseRegister } from './questions.ts';
import styles from './promises.module.css';

export function PromiseFigures({ figures }: { readonly figures: PromiseRegister['figures'] }) {
  const { onTime, late, broken, owed, overdue, rate } = figures;
  return (
    <dl className={styles['figures']} aria-label="The last three months">
      <Figure name="Kept on time">
        {onTime}
        {rate === null ? null : <span className={styles['part']}>{` ${Math.round(rate * 100)} % of those due`}</span>}
      </Figure>
      <Figure name="Kept late">{late}</Figure>
      <Figure name="Not kept">{broken}</Figure>
      <Figure name="To keep">{owed}</Figure>
      <Figure name="Late now">
        {overdue > 0 ? (
          <Link to="/promises" search={(before) => ({ ...before, which: 'late' })}>
            {overdue}
          </Link>
        ) : (
          0
        )}
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
