// The risks of an option on a matrix of five by five: how likely upwards, how bad to the right, each step with its word. Each risk is
// a numbered dot where it stands, with an open ring where it stands after mitigation; the numbers lead to the list beside it, which
// says the same in words.
import { impacts, levelOf, likelihoods, ratingInWords, riskKinds } from '#domain/option-risk.ts';
import type { Risk } from './decision-questions.ts';
import styles from './decide.module.css';

const cell = 30;
const left = 64;
const top = 12;
const fromOneToFive = [1, 2, 3, 4, 5] as const;
const x = (impact: number) => left + (impact - 1) * cell;
const y = (likelihood: number) => top + (5 - likelihood) * cell;

export function RiskMatrix({ risks }: { readonly risks: readonly Risk[] }) {
  if (risks.length === 0) return null;
  return (
    <svg
      className={styles['matrix']}
      viewBox={`0 0 ${left + 5 * cell + 4} ${top + 5 * cell + 34}`}
      role="img"
      aria-label={inWords(risks)}
    >
      {fromOneToFive.flatMap((likelihood) =>
        fromOneToFive.map((impact) => {
          const level = levelOf({ likelihood, impact });
          return (
            <rect key={`${likelihood}-${impact}`} x={x(impact)} y={y(likelihood)} width={cell} height={cell} data-level={level} />
          );
        }),
      )}
      <g className={styles['axis']}>
        <text x={left - 4} y={top / 2} data-side data-name>
          How likely
        </text>
        <text x={left + 2.5 * cell} y={top + 5 * cell + 28} data-name>
          How bad
        </text>
      </g>
      {fromOneToFive.map((n) => (
        <g key={n} className={styles['axis']}>
          <text x={left - 4} y={y(n) + cell / 2} data-side>
            {likelihoods[n - 1]} {n}
          </text>
          <text x={x(n) + cell / 2} y={top + 5 * cell + 7}>
            {n}
          </text>
          <text x={x(n) + cell / 2} y={top + 5 * cell + 16}>
            {impacts[n - 1]}
          </text>
        </g>
      ))}
      {risks.map((risk, at) => (
        <Dot key={risk.kind} risk={risk} at={at} />
      ))}
    </svg>
  );
}

/** Dots in one cell stand beside each other: six kinds, three to a row. */
function Dot({ risk, at }: { readonly risk: Risk; readonly at: number }) {
  const [dx, dy] = [6 + (at % 3) * 9, 8 + Math.floor(at / 3) * 13];
  const [cx, cy] = [x(risk.impact) + dx, y(risk.likelihood) + dy];
  const [rx, ry] = [x(risk.residual.impact) + dx, y(risk.residual.likelihood) + dy];
  const moved = rx !== cx || ry !== cy;
  return (
    <g className={styles['dot']}>
      {moved ? <line x1={cx} y1={cy} x2={rx} y2={ry} /> : null}
      {moved ? <circle cx={rx} cy={ry} r={3.4} data-residual /> : null}
      <circle cx={cx} cy={cy} r={4} />
      <text x={cx} y={cy}>
        {at + 1}
      </text>
    </g>
  );
}

const inWords = (risks: readonly Risk[]): string =>
  `Risks by how likely (1 ${likelihoods[0]} to 5 ${likelihoods[4]}) and how bad (1 ${impacts[0]} to 5 ${impacts[4]}). ` +
  risks
    .map(
      (risk, at) => `${at + 1} ${riskKinds[risk.kind]}: ${ratingInWords(risk)}; after mitigation ${ratingInWords(risk.residual)}`,
    )
    .join('. ');
