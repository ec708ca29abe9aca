// What is usual for such money, band by band, as the regime’s guidance says, with the band the amount falls in marked. It is no tariff:
// nothing here keeps anybody from another amount.
import { parseAmount } from '#domain/money.ts';
import { bandInWords } from '#domain/pack/money-statements.ts';
import { bandOf } from '#domain/redress-rule.ts';
import { currency as currencyOf } from '#domain/currency.ts';
import type { RedressBasis } from '#domain/redress.ts';
import { SourceOf } from '../../../../parts/source-of.tsx';
import { useDeciding } from './deciding.tsx';
import styles from './interest.module.css';

export function BandGuide({ basis, amount }: { readonly basis: RedressBasis; readonly amount: string }) {
  const { guidance, currency } = useDeciding().decision;
  const bands = guidance.bands.filter((band) => band.basis === basis && band.currency === currency);
  const principles = guidance.principles.filter((one) => one.basis === basis);
  if (bands.length === 0 && principles.length === 0) return null;
  const minor = parseAmount(amount, currencyOf(currency)) ?? 0;
  const fallen = minor > 0 ? bandOf(minor, bands) : undefined;
  return (
    <div className={styles['bands']}>
      <p>
        <strong>What is usual.</strong> Guidance, not a tariff: give what is right in this case.
      </p>
      <ul>
        {bands.map((band) => (
          <li key={band.id} data-here={band === fallen ? true : undefined}>
            <strong>{bandInWords(band)}</strong>
            {band === fallen ? ' (this amount)' : ''}: {band.says} <SourceOf cited={band} />
          </li>
        ))}
      </ul>
      {principles.length > 0 ? (
        <details>
          <summary>What to think of</summary>
          <ul>
            {principles.map((one) => (
              <li key={one.id}>
                {one.says} <SourceOf cited={one} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
