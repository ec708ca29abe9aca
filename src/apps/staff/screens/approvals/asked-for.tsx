// What exactly is asked: the option, the offers or the position on liability, with the money against the authority of whoever reads.
import { currency as currencyOf } from '#domain/currency.ts';
import { insurerStandings, liabilityPositions } from '#domain/liability.ts';
import { money, moneyInWords } from '#domain/money.ts';
import { amountsInWords, redressBases } from '#domain/redress.ts';
import { groupNames } from '#domain/similar-redress.ts';
import type { ApprovalPage } from '../../api/approvals.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { Beside } from '../complaint/stages/decide/beside.tsx';
import { InterestTold } from '../complaint/stages/decide/interest-told.tsx';
import styles from './approvals.module.css';

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
      <p>Chosen and offered so far: {amountsInWords(decision.committed, currencyOf(decision.currency))}.</p>
      <Beside decision={decision} />
      <Similar page={page} />
    </section>
  );
}

function Subject({ page: { approval, decision } }: { readonly page: ApprovalPage }) {
  const told = (minor: number) => moneyInWords(money(minor, currencyOf(decision.currency)));
  if (approval.kind === 'liability') {
    const { proposed } = decision.liability;
    if (proposed?.id !== approval.subject) return null;
    return (
      <p className={styles['asked']}>
        <strong>{liabilityPositions[proposed.position]}</strong> for: {proposed.ofWhat}. {proposed.reason} It would cost{' '}
        {told(proposed.cost)}. {insurerStandings[proposed.insurer]}.
      </p>
    );
  }
  if (approval.kind === 'offer') {
    const round = decision.rounds.find(({ id }) => id === approval.subject);
    return (
      <ol className={styles['asked']}>
        {round?.offers.map((offer) => (
          <li key={offer.id}>
            <strong>{offer.title}</strong>: {amountsInWords(offer.amounts, currencyOf(decision.currency))}
          </li>
        ))}
      </ol>
    );
  }
  const option = decision.options.find(({ id }) => id === approval.subject);
  if (!option) return null;
  return (
    <div className={styles['asked']}>
      <p>
        <strong>{option.title}</strong> {option.detail}
      </p>
      <ul>
        {option.items.map((item) => (
          <li key={item.id}>
            {redressBases[item.basis].name}: {told(item.minor)} {item.reason}
            {item.working ? <InterestTold working={item.working} currency={option.currency} open /> : null}
          </li>
        ))}
      </ul>
    </div>
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
