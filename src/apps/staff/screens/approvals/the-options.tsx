// What was weighed: each option with where it stands and why, its risks and what colleagues think; and where liability stands.
import { currency as currencyOf } from '#domain/currency.ts';
import { liabilityPositions } from '#domain/liability.ts';
import { optionKinds, optionStateNames } from '#domain/option.ts';
import { leanings } from '#domain/option-opinion.ts';
import { amountsInWords, amountsOf } from '#domain/redress.ts';
import type { ApprovalPage } from '../../api/approvals.ts';
import { RisksShown } from '../complaint/stages/decide/risks-shown.tsx';
import styles from './approvals.module.css';

export function TheOptions({ page: { decision } }: { readonly page: ApprovalPage }) {
  const { options, liability } = decision;
  return (
    <section aria-labelledby="weighed">
      <h2 id="weighed">What was weighed</h2>
      {options.length === 0 ? <p className={styles['quiet']}>No options have been put down.</p> : null}
      {options.map((option) => (
        <OneOption key={option.id} option={option} />
      ))}
      <h3>Liability</h3>
      <p>
        {liability.decided
          ? `${liabilityPositions[liability.decided.position]} for: ${liability.decided.ofWhat}`
          : 'No position has been taken.'}
      </p>
    </section>
  );
}

function OneOption({ option }: { readonly option: ApprovalPage['decision']['options'][number] }) {
  const sides = [
    ['Good for the customer', option.customerBenefits],
    ['Less good for the customer', option.customerDrawbacks],
    ['Good for us', option.ourBenefits],
    ['Less good for us', option.ourDrawbacks],
  ].filter(([, words]) => words !== '');
  return (
    <article className={styles['option']}>
      <h3>
        {option.title} <span className={styles['quiet']}>{optionKinds[option.kind]}</span>
      </h3>
      <p>
        <strong>{optionStateNames[option.state]}</strong>
        {option.reason ? `: ${option.reason}` : ''} ({amountsInWords(amountsOf(option.items), currencyOf(option.currency))})
      </p>
      {sides.map(([of, words]) => (
        <p key={of}>
          {of}: {words}
        </p>
      ))}
      <RisksShown risks={option.risks} />
      {option.opinions.map((opinion) => (
        <p key={opinion.id}>
          {opinion.person.name}: {opinion.leaning ? `${leanings[opinion.leaning]}. ${opinion.text}` : 'asked, not answered yet'}
        </p>
      ))}
    </article>
  );
}
