// The name of a letter on the desk and, where the complaint has several regimes, whose letter it is.
import type { Letter } from './questions.ts';
import styles from './respond.module.css';

export function LetterHeading({ letter: { rule, regime } }: { readonly letter: Letter }) {
  return (
    <div>
      <h3>{rule.name}</h3>
      {regime === null ? null : <p className={styles['quiet']}>Under {regime}</p>}
    </div>
  );
}
