// Liability, apart from everything else: what was decided, what is proposed, and the words that an apology is not an admission.
import { Button } from '@mantine/core';
import { insurerStandings, liabilityPositions } from '#domain/liability.ts';
import { answer, api } from '../../../../api/client.ts';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useQuickDeed } from '../../deeds/use-deed.ts';
import { amountInWords, type Decision, type Liability as Position } from './decision-questions.ts';
import styles from './decide.module.css';
import { useDeciding } from './deciding.tsx';

export function Liability() {
  const { decision, open } = useDeciding();
  const { proposed, decided, earlier } = decision.liability;
  const may = decision.allowed.includes('decide');
  return (
    <section className={styles['part']} aria-labelledby="liability">
      <h3 id="liability">Liability</h3>
      <p className={styles['quiet']}>
        Whether we accept that we are answerable in law. An apology never says so; only a decision here does.
      </p>
      {decided ? <PositionLines position={decided} /> : <p>No position has been taken.</p>}
      {proposed ? <Proposed proposed={proposed} may={may} /> : null}
      {may ? (
        <Button size="compact-md" variant="default" onClick={() => open({ what: 'propose-liability' })}>
          {proposed ? 'Propose something else' : 'Propose a position'}
        </Button>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>Earlier positions ({earlier.length})</summary>
          {earlier.map((position) => (
            <PositionLines key={position.id} position={position} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function PositionLines({ position }: { readonly position: Position }) {
  const by = position.decidedBy ?? position.proposedBy;
  return (
    <div>
      <p>
        <strong>{liabilityPositions[position.position]}</strong> for: {position.ofWhat}
      </p>
      <p>
        {position.reason} {insurerStandings[position.insurer]}.{' '}
        {position.cost > 0 ? `An admission would cost ${amountInWords(position.cost, position.currency)}.` : ''}{' '}
        <span className={styles['quiet']}>{by ? `${position.decidedBy ? 'Decided' : 'Proposed'} by ${by.name}.` : ''}</span>
      </p>
    </div>
  );
}

type Proposal = NonNullable<Decision['liability']['proposed']>;

function Proposed({ proposed, may }: { readonly proposed: Proposal; readonly may: boolean }) {
  const { decision, open } = useDeciding();
  const asked = decision.approvals.find(({ kind, subject }) => kind === 'liability' && subject === proposed.id);
  const decide = useQuickDeed({
    send: (_, { params }) =>
      answer(api.POST('/api/complaints/{id}/liability-decisions', { params, body: { proposal: proposed.id } })),
    said: 'Liability decided.',
  });
  const blocked = proposed.over.length > 0 && asked?.state !== 'approved';
  return (
    <div className={styles['proposed']}>
      <p className={styles['kind']}>Proposed</p>
      <PositionLines position={proposed} />
      {blocked ? <p className={styles['over']}>To decide this goes over your authority: {proposed.over.join('; ')}.</p> : null}
      {asked?.state === 'waiting' ? <p>Waiting for approval, asked by {asked.askedBy.name}.</p> : null}
      {asked?.state === 'approved' ? <p>Approved by {asked.decidedBy?.name}.</p> : null}
      {asked?.state === 'sent-back' ? (
        <p>
          Sent back by {asked.decidedBy?.name}: {asked.words}
        </p>
      ) : null}
      <RefusalMessage error={decide.error} />
      {may && !blocked ? (
        <Button size="compact-md" onClick={decide.run} loading={decide.busy}>
          Decide so
        </Button>
      ) : null}
      {may && blocked && asked?.state !== 'waiting' ? (
        <Button
          size="compact-md"
          onClick={() => open({ what: 'ask-approval', kind: 'liability', subject: proposed.id, of: proposed.ofWhat })}
        >
          Ask for approval
        </Button>
      ) : null}
    </div>
  );
}
