// What is asked, by whom and why: the very thing to be approved, what is committed on the complaint already, and what similar cases
// received.
import { currency as currencyOf } from '#domain/currency.ts';
import { money, moneyInWords } from '#domain/money.ts';
import { amountsInWords } from '#domain/redress.ts';
import { groupNames } from '#domain/similar-redress.ts';
import type { ApprovalPage } from '../../api/approvals.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { Beside } from '../complaint/stages/decide/beside.tsx';
import styles from './approvals.module.css';
import { Subject } from './subject.tsx';

export function AskedFor({ page }: { readonly page: ApprovalPage }) {
  const { approval, decision } = page;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">What is asked</h2>
      <p>
        {approval.askedBy.name} asked <InstantInWords at={approval.askedAt} />
        {approval.note ? ': ' : '.'}
        {approval.note ? <q>{approval.note}</q> : null}
      </p>
      {page.changed && approval.state === 'waiting' ? (
        <p className={styles['note']}>
          This was changed after it was asked, so nobody can approve it as it was. {approval.askedBy.name} can ask again.
        </p>
      ) : null}
      <Subject page={page} />
      {approval.state === 'waiting' ? (
        <p className={styles['quiet']}>The approval is for exactly this; when it changes, it is asked anew.</p>
      ) : null}
      <p>Chosen and offered so far: {amountsInWords(decision.committed, currencyOf(decision.currency))}.</p>
      <Beside decision={decision} />
      <Similar page={page} />
    </section>
  );
}

function Similar({ page: { decision } }: { readonly page: ApprovalPage }) {
  const { similar, currency } = decision;
  if (!similar) return <p className={styles['quiet']}>Too few similar cases received money to be compared with.</p>;
  const told = (minor: number) => moneyInWords(money(minor, currencyOf(currency)));
  return (
    <p>
      {similar.count} cases of {groupNames[similar.of]} received between {told(similar.least)} and {told(similar.most)}; the middle
      one {told(similar.median)}.
    </p>
  );
}
