// What is committed to the same customer on other complaints that came in near this one: authority is measured with it.
import { currency as currencyOf } from '#domain/currency.ts';
import { amountsInWords } from '#domain/redress.ts';
import type { Decision } from './decision-questions.ts';

export function Beside({ decision: { beside, currency } }: { readonly decision: Pick<Decision, 'beside' | 'currency'> }) {
  if (beside.complaints === 0) return null;
  const where = beside.complaints === 1 ? 'another complaint' : `${beside.complaints} other complaints`;
  return (
    <p>
      On {where} of the same customer: {amountsInWords(beside.amounts, currencyOf(currency))}. Authority is measured with this
      added.
    </p>
  );
}
