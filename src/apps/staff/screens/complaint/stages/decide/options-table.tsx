// The options as a table, for those who compare by rows: the same as on the cards, in fewer words.
import { optionKinds, optionStateNames } from '#domain/option.ts';
import { levelOf, riskKinds, score } from '#domain/option-risk.ts';
import { amountInWords, type OptionShown } from './decision-questions.ts';
import styles from './decide.module.css';
import { sumOfItems } from './deciding.tsx';

export function OptionsTable({ options }: { readonly options: readonly OptionShown[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <div className={styles['scroll']} role="region" aria-label="Options compared" tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col">Redress</th>
            <th scope="col">Cost to us</th>
            <th scope="col">For the customer</th>
            <th scope="col">For us</th>
            <th scope="col">Greatest risk</th>
            <th scope="col">Views</th>
            <th scope="col">Standing</th>
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <Row key={option.id} option={option} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ option }: { readonly option: OptionShown }) {
  const { items, currency, cost } = option;
  const given = option.opinions.filter(({ leaning }) => leaning !== null);
  return (
    <tr>
      <th scope="row">
        {option.title} <span className={styles['quiet']}>{optionKinds[option.kind]}</span>
      </th>
      <td data-number>{items.length === 0 ? 'none' : amountInWords(sumOfItems(items), currency)}</td>
      <td data-number>{cost === 0 ? 'none' : amountInWords(cost, currency)}</td>
      <td>{both(option.customerBenefits, option.customerDrawbacks)}</td>
      <td>{both(option.ourBenefits, option.ourDrawbacks)}</td>
      <td>{greatest(option)}</td>
      <td>{given.length === 0 ? 'none' : `${given.length} given`}</td>
      <td>{optionStateNames[option.state]}</td>
    </tr>
  );
}

const both = (good: string, bad: string): string => [good, bad && `Less good: ${bad}`].filter(Boolean).join(' ') || 'not said';

function greatest({ risks }: OptionShown): string {
  const [first] = risks.toSorted((a, b) => score(b) - score(a));
  return first ? `${riskKinds[first.kind]}: ${levelOf(first)} (${score(first)} of 25)` : 'not rated';
}
