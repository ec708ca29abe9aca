// One option as a card: what, its money and cost, what speaks for and against it on both sides, risks, what colleagues think, and
// what can be done with it now. A rejected one is folded, and stays.
import { Button } from '@mantine/core';
import { IconCheck, IconStar, IconX } from '@tabler/icons-react';
import { optionKinds, optionStateNames } from '#domain/option.ts';
import { redressBases } from '#domain/redress.ts';
import { amountInWords, type OptionShown } from './decision-questions.ts';
import styles from './decide.module.css';
import { InterestTold } from './interest-told.tsx';
import { sumOfItems, useDeciding } from './deciding.tsx';
import { OptionDeeds } from './option-deeds.tsx';
import { Opinions } from './opinions.tsx';
import { Risks } from './risks.tsx';

const icons = { chosen: IconCheck, recommended: IconStar, rejected: IconX, considered: null } as const;

export function OptionCard({ option }: { readonly option: OptionShown }) {
  const folded = option.state === 'rejected';
  return (
    <article className={styles['card']} data-state={option.state} aria-labelledby={`option-${option.id}`}>
      <header>
        <p className={styles['kind']}>{optionKinds[option.kind]}</p>
        <h4 id={`option-${option.id}`}>{option.title}</h4>
        <StateLine option={option} />
      </header>
      {folded ? (
        <details>
          <summary>What was weighed</summary>
          <Weighed option={option} />
        </details>
      ) : (
        <Weighed option={option} />
      )}
      <OptionDeeds option={option} />
    </article>
  );
}

function StateLine({ option }: { readonly option: OptionShown }) {
  const Icon = icons[option.state];
  return (
    <p className={styles['state']} data-state={option.state}>
      {Icon ? <Icon size={16} aria-hidden /> : null}
      <strong>{optionStateNames[option.state]}</strong>
      {option.decidedBy ? ` by ${option.decidedBy.name}: ${option.reason}` : null}
    </p>
  );
}

function Weighed({ option }: { readonly option: OptionShown }) {
  return (
    <div className={styles['weighed']}>
      {option.detail ? <p className={styles['detail']}>{option.detail}</p> : null}
      <MoneyLines option={option} />
      <Sides option={option} />
      <Risks option={option} />
      <Opinions option={option} />
    </div>
  );
}

function MoneyLines({ option }: { readonly option: OptionShown }) {
  const { open } = useDeciding();
  const { items, cost, currency } = option;
  return (
    <div>
      <dl className={styles['money']}>
        {items.map((item) => (
          <div key={item.id}>
            <dt>
              {redressBases[item.basis].name}
              {item.reason ? <span className={styles['quiet']}> {item.reason}</span> : null}
            </dt>
            <dd>{amountInWords(item.minor, currency)}</dd>
          </div>
        ))}
        {items.length > 1 ? (
          <div data-sum>
            <dt>Redress in all</dt>
            <dd>{amountInWords(sumOfItems(items), currency)}</dd>
          </div>
        ) : null}
        {cost > 0 ? (
          <div>
            <dt>Costs us besides</dt>
            <dd>{amountInWords(cost, currency)}</dd>
          </div>
        ) : null}
      </dl>
      {items.map(({ id, working }) => (working ? <InterestTold key={id} working={working} currency={currency} /> : null))}
      {option.allowed.includes('change') ? (
        <Button size="compact-sm" variant="subtle" onClick={() => open({ what: 'redress', option: option.id })}>
          {items.length === 0 ? 'Add money' : 'Change the money'}
        </Button>
      ) : null}
    </div>
  );
}

function Sides({ option }: { readonly option: OptionShown }) {
  const sides = [
    { of: 'For the customer', good: option.customerBenefits, bad: option.customerDrawbacks },
    { of: 'For us', good: option.ourBenefits, bad: option.ourDrawbacks },
  ].filter(({ good, bad }) => good !== '' || bad !== '');
  if (sides.length === 0) return null;
  return (
    <div className={styles['sides']}>
      {sides.map(({ of, good, bad }) => (
        <dl key={of}>
          <dt className={styles['side']}>{of}</dt>
          {good ? (
            <dd>
              <span className={styles['sign']}>Good:</span> {good}
            </dd>
          ) : null}
          {bad ? (
            <dd>
              <span className={styles['sign']}>Less good:</span> {bad}
            </dd>
          ) : null}
        </dl>
      ))}
    </div>
  );
}
