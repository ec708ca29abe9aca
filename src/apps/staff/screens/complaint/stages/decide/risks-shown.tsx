// Risks as they are read anywhere: the matrix, and beside it each risk in words under the same number, with what lessens it.
import { Button } from '@mantine/core';
import { levelOf, ratingInWords, riskKinds } from '#domain/option-risk.ts';
import type { Risk } from './decision-questions.ts';
import styles from './decide.module.css';
import { RiskMatrix } from './risk-matrix.tsx';

type RisksShownProps = {
  readonly risks: readonly Risk[];
  /** Left out where a risk is only read. */
  readonly onRate?: (kind: Risk['kind']) => void;
};

export function RisksShown({ risks, onRate }: RisksShownProps) {
  if (risks.length === 0) return null;
  return (
    <div className={styles['risks']}>
      <RiskMatrix risks={risks} />
      <ol>
        {risks.map((risk) => (
          <li key={risk.kind}>
            <strong>{riskKinds[risk.kind]}</strong>: {risk.says}
            <span className={styles['level']} data-level={levelOf(risk)}>
              {ratingInWords(risk)}
            </span>
            {risk.mitigation ? (
              <span className={styles['quiet']}>
                What lessens it: {risk.mitigation}
                <br />
                Left then: {ratingInWords(risk.residual)}.
              </span>
            ) : null}
            {onRate ? (
              <Button size="compact-xs" variant="subtle" mt={4} onClick={() => onRate(risk.kind)}>
                Rate the {riskKinds[risk.kind].toLowerCase()} risk again
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
