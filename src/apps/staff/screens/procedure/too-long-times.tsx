// Typed times that are longer than a rule allows, each with the rule. A warning: the sentence may be about something else.
import type { TooLong } from '#domain/procedure/longer-than-rule.ts';
import styles from './procedure.module.css';

export function TooLongTimes({ tooLong }: { readonly tooLong: readonly TooLong[] }) {
  return (
    <section aria-label="Times held against the rules" className={styles['form']} aria-live="polite">
      <h2 className={styles['name']}>Times held against the rules</h2>
      {tooLong.length === 0 ? (
        <p className={styles['quiet']}>No typed time is longer than the rules allow.</p>
      ) : (
        <ul className={styles['warnings']}>
          {tooLong.map(({ words, promised, rule }) => (
            <li key={`${words} ${promised} ${rule.pack} ${rule.says}`}>
              <p className={styles['quiet']}>“{words}”</p>
              <span>
                {promised} is longer than {rule.pack} allows. {rule.says} ({rule.cites}).
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
