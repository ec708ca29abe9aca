// The risks of an option: the matrix, and beside it each risk in words, with what lessens it.
import { Button } from '@mantine/core';
import { levelOf, ratingInWords, riskKinds } from '#domain/option-risk.ts';
import type { OptionShown } from './decision-questions.ts';
import styles from './decide.module.css';
import { useDeciding } from './deciding.tsx';
import { RiskMatrix } from './risk-matrix.tsx';

export function Risks({ option }: { readonly option: OptionShown }) {
  const { decision, open } = useDeciding();
  const may = decision.allowed.includes('decide');
  if (option.risks.length === 0 && !may) return null;
  return (
    <section aria-label={`Risks of ${option.title}`}>
      <h5>Risks</h5>
      <div className={styles['risks']}>
        <RiskMatrix risks={option.risks} />
        <ol>
          {option.risks.map((risk) => (
            <li key={risk.kind}>
              <strong>{riskKinds[risk.kind]}</strong>: {risk.says}
              <span className={styles['level']} data-level={levelOf(risk)}>
                {ratingInWords(risk)}
              </span>
              {risk.mitigation ? (
                <span className={styles['quiet']}>
                  {risk.mitigation} Left then: {ratingInWords(risk.residual)}.
                </span>
              ) : null}
              {may ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => open({ what: 'rate-risk', option: option.id, risk: risk.kind })}
                >
                  Rate the {riskKinds[risk.kind].toLowerCase()} risk again
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      </div>
      {may && option.risks.length < Object.keys(riskKinds).length ? (
        <Button size="compact-sm" variant="subtle" onClick={() => open({ what: 'rate-risk', option: option.id })}>
          Rate a risk
        </Button>
      ) : null}
    </section>
  );
}
