// What similar cases received, as a strip: from least to most, the middle half thicker, the median marked, and this complaint on it.
// The same stands beside it in words.
import { totalOf } from '#domain/redress.ts';
import { groupNames } from '#domain/similar-redress.ts';
import { amountInWords } from './decision-questions.ts';
import styles from './decide.module.css';
import money from './offers.module.css';
import { useDeciding } from './deciding.tsx';

const width = 300;

export function SimilarStrip() {
  const { similar, currency, committed } = useDeciding().decision;
  if (!similar)
    return <p className={styles['quiet']}>Too few similar cases received money to be shown without telling whose they are.</p>;
  const here = totalOf(committed);
  const { least, lowerQuartile, median, upperQuartile, most, count, of } = similar;
  const [from, to] = [Math.min(least, here > 0 ? here : least), Math.max(most, here)];
  const x = (minor: number) => 6 + ((minor - from) / Math.max(1, to - from)) * (width - 12);
  const told = (minor: number) => amountInWords(minor, currency);
  const words =
    `${count} cases of ${groupNames[of]} received between ${told(least)} and ${told(most)}; half of them between ` +
    `${told(lowerQuartile)} and ${told(upperQuartile)}, the middle one ${told(median)}.`;
  const ours = here > 0 ? ` This one: ${told(here)}.` : ' Nothing is chosen or offered here yet.';
  return (
    <figure className={money['strip']}>
      <svg viewBox={`0 0 ${width} 24`} role="img" aria-label={words + ours}>
        <line x1={x(least)} x2={x(most)} y1={12} y2={12} />
        <rect x={x(lowerQuartile)} y={8} width={Math.max(2, x(upperQuartile) - x(lowerQuartile))} height={8} />
        <line data-median x1={x(median)} x2={x(median)} y1={4} y2={20} />
        {here > 0 ? <path d={`M ${x(here)} 4 l 6 8 l -6 8 l -6 -8 z`} /> : null}
      </svg>
      <figcaption>
        {words}
        {ours}
      </figcaption>
    </figure>
  );
}
