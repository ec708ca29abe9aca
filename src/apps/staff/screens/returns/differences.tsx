// How a version of a return differs from the one before it, figure by figure.
import { ListHeader } from '../../parts/list-header.tsx';
import type { ReturnPage } from './questions.ts';
import { cellInWords } from './return-words.ts';
import styles from './returns.module.css';

export function Differences({ page }: { readonly page: ReturnPage }) {
  const { differences, currency, number } = page;
  if (differences === null) return null;
  const said = (unit: (typeof differences)[number]['unit'], value: (typeof differences)[number]['was']) =>
    cellInWords({ unit, value }, currency) ?? 'blank';
  const erased = page.versions.find((one) => one.number === number)?.erased ?? 0;
  return (
    <section className={styles['part']}>
      <ListHeader title={`Changed since version ${number - 1}`} count={differences.length} of={['figure', 'figures']} />
      {erased > 0 ? (
        <p className={styles['quiet']}>
          {erased === 1 ? 'One of the complaints counted here was' : `${erased} of the complaints counted here were`} erased before
          this was drawn up, and counted by what was kept of them. Facts noted for the return alone, and cells of a file, are not
          among it: a difference may come from that.
        </p>
      ) : null}
      {differences.length === 0 ? (
        <p className={styles['quiet']}>Every figure is as it was.</p>
      ) : (
        <ul className={styles['bullets']}>
          {differences.map(({ where, name, unit, was, becomes }, at) => (
            <li key={`${at} ${where} ${name}`}>
              {[where, name].filter(Boolean).join(', ')}: {said(unit, was)} became <strong>{said(unit, becomes)}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
