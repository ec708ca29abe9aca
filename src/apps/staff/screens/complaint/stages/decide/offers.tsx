// Offers, round by round: what is prepared, what lies before the customer, and how earlier rounds were answered. Beside them what
// similar cases received, and the notes on what each side needs.
import { Button } from '@mantine/core';
import { channelInWords } from '#domain/channel.ts';
import { currency as currencyOf } from '#domain/currency.ts';
import { roundStateNames } from '#domain/offer.ts';
import { amountsInWords, totalOf } from '#domain/redress.ts';
import { DayInWords } from '../../../../parts/day-in-words.tsx';
import { amountInWords, type Round } from './decision-questions.ts';
import styles from './decide.module.css';
import money from './offers.module.css';
import { useDeciding } from './deciding.tsx';
import { SimilarStrip } from './similar-strip.tsx';

const lastDayWords: Partial<Record<Round['state'], string>> = {
  draft: 'Once made, open until',
  open: 'Open until',
  expired: 'Not answered. Its last day was',
};

export function Offers() {
  const { decision, open } = useDeciding();
  const { rounds, negotiation, options } = decision;
  const may = decision.allowed.includes('decide');
  const live = rounds.some(({ state }) => state === 'open');
  const noted = [
    ['What the customer needs', negotiation.customerNeeds],
    ['What we need', negotiation.ourNeeds],
    ['How far we would go', negotiation.limits],
  ].filter(([, words]) => words !== '');
  return (
    <section className={styles['part']} aria-labelledby="offers">
      <div className={styles['bar']}>
        <h3 id="offers">Offers</h3>
        {may && !live && options.length > 0 ? (
          <Button
            size="compact-md"
            variant={options.some(({ state }) => state === 'chosen') && rounds.length === 0 ? 'filled' : 'default'}
            onClick={() => open({ what: 'prepare-offers' })}
          >
            {rounds.some(({ state }) => state === 'draft') ? 'Edit the prepared offers' : 'Prepare offers'}
          </Button>
        ) : null}
        {may ? (
          <Button size="compact-md" variant="default" onClick={() => open({ what: 'negotiation' })}>
            What each side needs
          </Button>
        ) : null}
      </div>
      <SimilarStrip />
      {noted.length > 0 ? (
        <dl className={money['notes']}>
          {noted.map(([of, words]) => (
            <div key={of}>
              <dt>{of}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {rounds.length === 0 ? <p className={styles['quiet']}>Nothing has been put to the customer yet.</p> : null}
      {rounds.toReversed().map((round) => (
        <RoundCard key={round.id} round={round} />
      ))}
    </section>
  );
}

function RoundCard({ round }: { readonly round: Round }) {
  const { decision } = useDeciding();
  const asked = decision.approvals.find(({ kind, subject }) => kind === 'offer' && subject === round.id);
  return (
    <article className={styles['card']} data-state={round.state} aria-label={`Round ${round.number}`}>
      <h4>
        Round {round.number}: {roundStateNames[round.state]}
      </h4>
      {round.expiresOn ? (
        <p>
          {lastDayWords[round.state] ?? 'It could be taken up until'} <DayInWords day={round.expiresOn} />.
        </p>
      ) : null}
      {round.words ? <p className={styles['detail']}>{round.words}</p> : null}
      <ol className={styles['opinions']}>
        {round.offers.map((offer) => (
          <li key={offer.id}>
            <strong>{offer.title}</strong>
            {totalOf(offer.amounts) > 0 ? `: ${amountsInWords(offer.amounts, currencyOf(round.currency))}` : ''}
            {offer.accepted ? ' (accepted)' : ''}
          </li>
        ))}
      </ol>
      {round.madeBy ? (
        <p className={styles['quiet']}>
          Put to the customer by {round.madeBy.name}
          {round.channel ? `, ${channelInWords(round.channel).toLowerCase()}` : ''}.{' '}
          {round.unlikeSimilar ? `It stands out from similar cases because: ${round.unlikeSimilar}` : ''}
        </p>
      ) : null}
      {round.answer ? (
        <blockquote className={money['answer']}>
          {round.answer}
          {round.counter === null ? null : <p>They ask for {amountInWords(round.counter, round.currency)}.</p>}
          <footer className={styles['quiet']}>
            {round.answerChannel ? `${channelInWords(round.answerChannel)}, ` : ''}noted by{' '}
            {round.answerNotedBy?.name ?? 'the customer'}
          </footer>
        </blockquote>
      ) : null}
      {round.state === 'draft' && round.over.length > 0 ? (
        <p className={styles['over']}>
          {asked?.state === 'waiting'
            ? `Waiting for approval, asked by ${asked.askedBy.name}.`
            : asked?.state === 'approved'
              ? `Approved by ${asked.decidedBy?.name ?? ''}.`
              : `To offer this goes over your authority: ${round.over.join('; ')}.`}
        </p>
      ) : null}
      {round.unlike ? (
        <p className={styles['over']}>
          An offer here stands out from what similar cases received. You will be asked why this case differs.
        </p>
      ) : null}
      <RoundDeeds
        round={round}
        blocked={round.over.length > 0 && asked?.state !== 'approved'}
        waiting={asked?.state === 'waiting'}
      />
    </article>
  );
}

interface RoundDeedsProps {
  readonly round: Round;
  readonly blocked: boolean;
  readonly waiting: boolean;
}

function RoundDeeds({ round, blocked, waiting }: RoundDeedsProps) {
  const { open } = useDeciding();
  const { id, allowed } = round;
  if (allowed.length === 0) return null;
  const small = (words: string, what: 'decline' | 'counter' | 'withdraw' | 'discard') => (
    <Button size="compact-md" variant="default" onClick={() => open({ what, round: id })}>
      {words}
    </Button>
  );
  return (
    <footer className={styles['deeds']}>
      {allowed.includes('make') && !blocked ? (
        <Button size="compact-md" onClick={() => open({ what: 'make-offers', round: id })}>
          Put to the customer
        </Button>
      ) : null}
      {allowed.includes('make') && blocked && !waiting ? (
        <Button
          size="compact-md"
          onClick={() => open({ what: 'ask-approval', kind: 'offer', subject: id, of: `round ${round.number} of offers` })}
        >
          Ask for approval
        </Button>
      ) : null}
      {allowed.includes('answer') ? (
        <Button size="compact-md" onClick={() => open({ what: 'accept', round: id })}>
          They accept
        </Button>
      ) : null}
      {allowed.includes('answer') ? small('They ask for something else', 'counter') : null}
      {allowed.includes('answer') ? small('They decline', 'decline') : null}
      {allowed.includes('withdraw') ? small('Withdraw', 'withdraw') : null}
      {allowed.includes('discard') ? small('Discard', 'discard') : null}
    </footer>
  );
}
