// Of an imported complaint: from which register and row, and the facts of that row that no field of a complaint holds.
import { useCase } from './case.tsx';
import styles from './parts.module.css';

export function AsItCameIn() {
  const { origin } = useCase().page;
  if (!origin) return null;
  return (
    <section aria-label="As it came in">
      <h2 className={styles['title']}>As it came in</h2>
      <p className={styles['quiet']}>{`Imported from ${origin.register}, row ${origin.row.toLocaleString('en-GB')}.`}</p>
      {origin.facts.length > 0 ? (
        <dl className={styles['facts']}>
          {origin.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}
