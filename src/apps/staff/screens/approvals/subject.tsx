// The very thing to be approved, in full: an option with its money, the offers as the customer will get them, a position on liability,
// a letter, whose words stand below, or more time for a clock.
import { approvalKinds } from '#domain/approval.ts';
import { currency as currencyOf } from '#domain/currency.ts';
import { insurerStandings, liabilityPositions } from '#domain/liability.ts';
import { money, moneyInWords } from '#domain/money.ts';
import { optionKinds } from '#domain/option.ts';
import { amountsInWords, amountsOf, redressBases } from '#domain/redress.ts';
import type { ApprovalPage } from '../../api/approvals.ts';
import { DayInWords, InstantInWords } from '../../parts/day-in-words.tsx';
import { InterestTold } from '../complaint/stages/decide/interest-told.tsx';
import styles from './approvals.module.css';

type Of = { readonly page: ApprovalPage };
type Option = ApprovalPage['decision']['options'][number];

const told = (minor: number, currency: string) => moneyInWords(money(minor, currencyOf(currency)));

export function Subject({ page }: Of) {
  const Kind = { option: AnOption, offer: Offers, liability: Liability, letter: Letter, time: Time }[page.approval.kind];
  return (
    <div className={styles['asked']}>
      <p className={styles['quiet']}>To approve: {approvalKinds[page.approval.kind].toLowerCase()}</p>
      <Kind page={page} />
    </div>
  );
}

function AnOption({ page: { approval, decision } }: Of) {
  const option = decision.options.find(({ id }) => id === approval.subject);
  return option ? <OptionInFull option={option} /> : <Gone />;
}

function OptionInFull({ option }: { readonly option: Option }) {
  const { title, kind, detail, items, cost, currency } = option;
  return (
    <>
      <p>
        <strong>{title}</strong> ({optionKinds[kind].toLowerCase()}) {detail}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {redressBases[item.basis].name}: {told(item.minor, currency)} {item.reason}
            {item.working ? <InterestTold working={item.working} currency={currency} open /> : null}
          </li>
        ))}
      </ul>
      <p>
        {items.length > 0 ? `Together ${amountsInWords(amountsOf(items), currencyOf(currency))}.` : 'No money.'}
        {cost > 0 ? ` Doing it costs us ${told(cost, currency)} besides.` : ''}
      </p>
    </>
  );
}

function Offers({ page: { approval, decision } }: Of) {
  const round = decision.rounds.find(({ id }) => id === approval.subject);
  if (!round) return <Gone />;
  const several = round.offers.length > 1;
  return (
    <>
      {round.words === '' ? null : <p className={styles['words']}>{round.words}</p>}
      {several ? <p>The customer takes one of these:</p> : null}
      <ol>
        {round.offers.map((offer) => (
          <li key={offer.id}>
            <strong>{offer.title}</strong>: {amountsInWords(offer.amounts, currencyOf(decision.currency))}
            <ul>
              {decision.options
                .filter(({ id }) => offer.options.includes(id))
                .map(({ id, title, detail }) => (
                  <li key={id}>
                    {title}
                    {detail === '' ? '' : `: ${detail}`}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <p>
        {round.expiresOn === null ? (
          'It stays open without end.'
        ) : (
          <>
            It stays open until <DayInWords day={round.expiresOn} />.
          </>
        )}
      </p>
    </>
  );
}

function Liability({ page: { approval, decision } }: Of) {
  const { proposed } = decision.liability;
  if (proposed?.id !== approval.subject) return <Gone />;
  return (
    <p>
      <strong>{liabilityPositions[proposed.position]}</strong> for: {proposed.ofWhat}. {proposed.reason} It would cost{' '}
      {told(proposed.cost, decision.currency)}. {insurerStandings[proposed.insurer]}.
    </p>
  );
}

function Letter({ page: { letter } }: Of) {
  if (!letter) return <Gone />;
  return (
    <p>
      <strong>{letter.name}</strong>, in <a href="#letter">the words that stand below</a>.
    </p>
  );
}

function Time({ page: { time, approval } }: Of) {
  if (!time) return <Gone />;
  const waits = approval.state === 'waiting';
  return (
    <>
      <p>
        <strong>{time.clock}</strong>, under {time.regime}: from <DayInWords day={time.due} />{' '}
        {time.becomes ? (
          <>
            to <DayInWords day={time.becomes} />
          </>
        ) : (
          'to a later day'
        )}
        , because: {time.reason}.
      </p>
      {time.says === '' ? null : <p className={styles['quiet']}>{time.says}</p>}
      <p>
        {time.consented ? 'The customer agreed. ' : ''}
        {time.told ? (
          <>
            The customer was told <InstantInWords at={time.told.at} />.
          </>
        ) : (
          'The customer has not been told yet.'
        )}
      </p>
      {waits ? (
        <p className={styles['quiet']}>
          {time.tellFirst
            ? 'Approved, it is given once the customer is told.'
            : 'Approved, it is given at once, and the clock moves.'}
        </p>
      ) : null}
      {time.given ? <p>The time was given.</p> : null}
    </>
  );
}

/** Settled requests may be about something that is no longer there. */
function Gone() {
  return <p>It is no longer as it was asked, and cannot be shown here. The complaint has what became of it.</p>;
}
