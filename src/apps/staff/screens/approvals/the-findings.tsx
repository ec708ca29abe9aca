// What was understood and found, point by point, and the letter that is to go out, for whoever approves.
import { findingNames } from '#domain/finding.ts';
import type { PointFinding } from '#domain/overall-outcome.ts';
import type { ApprovalPage } from '../../api/approvals.ts';
import styles from './approvals.module.css';

export function TheFindings({ page: { understanding, findings } }: { readonly page: ApprovalPage }) {
  return (
    <>
      {understanding ? (
        <section aria-labelledby="understood">
          <h2 id="understood">As we understood it</h2>
          <p className={styles['words']}>{understanding.paraphrase}</p>
          <p className={styles['quiet']}>{answerOf(understanding)}</p>
        </section>
      ) : null}
      {findings.length > 0 ? (
        <section aria-labelledby="found">
          <h2 id="found">What was found</h2>
          {findings.map(({ point, verdict, standard, reasons }) => (
            <article key={point} className={styles['option']}>
              <h3>{point}</h3>
              <p>
                <strong>{findingNames[verdict as PointFinding]}</strong>
                {standard ? `, against: ${standard}` : ''}
              </p>
              <p className={styles['words']}>{reasons}</p>
            </article>
          ))}
        </section>
      ) : null}
    </>
  );
}

function answerOf({ answer, words }: NonNullable<ApprovalPage['understanding']>): string {
  if (answer === null) return 'The customer has not said yet whether that is right.';
  return `${answer === 'confirmed' ? 'The customer confirmed it' : 'The customer corrected it'}: ${words}`;
}

export function TheLetter({ page: { letter } }: { readonly page: ApprovalPage }) {
  if (!letter) return null;
  return (
    <section aria-labelledby="letter">
      <h2 id="letter">{letter.name}</h2>
      <p className={`${styles['option']} ${styles['words']}`}>{letter.text}</p>
    </section>
  );
}
