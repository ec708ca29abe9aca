// How an amount of interest was worked out: in a line, and folded under it the days part by part with each rate and its source.
import { currency as currencyOf } from '#domain/currency.ts';
import { howCounted, interestInWords, partInWords } from '#domain/interest-in-words.ts';
import { workingOf } from '#domain/interest-rate.ts';
import { amountInWords, type OptionShown } from './decision-questions.ts';
import styles from './interest.module.css';

interface InterestToldProps {
  readonly working: NonNullable<OptionShown['items'][number]['working']>;
  readonly currency: string;
  /** Whether the days stand open from the first. */
  readonly open?: boolean;
}

export function InterestTold({ working: kept, currency, open = false }: InterestToldProps) {
  const working = workingOf(kept);
  const code = currencyOf(currency);
  const line = interestInWords(working, code);
  return (
    <div className={styles['told']}>
      <p>
        {line.charAt(0).toUpperCase() + line.slice(1)}: <strong>{amountInWords(working.minor, currency)}</strong>.
      </p>
      <details open={open}>
        <summary>How it was worked out</summary>
        <ol>
          {working.parts.map((part) => (
            <li key={part.first}>
              {partInWords(part, working.principal, code)} <span className={styles['quiet']}>({part.source})</span>
            </li>
          ))}
        </ol>
        <p>
          By: {working.rate}. {howCounted(working)}
        </p>
      </details>
    </div>
  );
}
