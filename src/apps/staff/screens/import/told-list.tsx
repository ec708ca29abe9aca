// What is to be told of the rows, kind by kind: how many, which first, and one of them in full words.
import styles from './import.module.css';
import { counted, figure } from './words.ts';

interface Told {
  readonly kind: string;
  readonly name: string;
  readonly refused: boolean;
  readonly count: number;
  readonly rows: readonly number[];
  readonly words: string;
}

export function ToldList({ told, none }: { readonly told: readonly Told[]; readonly none: string }) {
  if (told.length === 0) return <p className={styles['quiet']}>{none}</p>;
  return (
    <ul className={styles['told']}>
      {told.map(({ kind, name, refused, count, rows, words }) => (
        <li key={kind} data-refused={refused || undefined}>
          <strong>{name}</strong>
          <span className={styles['tag']}>{refused ? 'refused' : 'warning'}</span>
          <span className={styles['quiet']}>
            {`${counted(count, 'row')}: ${rows.map(figure).join(', ')}${count > rows.length ? ' …' : ''}`}
          </span>
          <p>
            Row {figure(rows[0] ?? 0)}: {words}
          </p>
        </li>
      ))}
    </ul>
  );
}
