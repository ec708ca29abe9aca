// What the complaint cost us so far: redress, time and other costs, each with what it was for.
import { Button } from '@mantine/core';
import { costKinds } from '#domain/complaint-cost.ts';
import { answer, api } from '../../../../api/client.ts';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useQuickDeed } from '../../deeds/use-deed.ts';
import { amountInWords, type Decision } from './decision-questions.ts';
import styles from './decide.module.css';
import money from './offers.module.css';
import { useDeciding } from './deciding.tsx';

export function Cost() {
  const { decision, open } = useDeciding();
  const { cost, costs, currency } = decision;
  const may = decision.allowed.includes('pay');
  const told = (minor: number) => amountInWords(minor, currency);
  return (
    <section className={styles['part']} aria-labelledby="cost">
      <div className={styles['bar']}>
        <h3 id="cost">What it costs us</h3>
        {may ? (
          <Button size="compact-md" variant="default" onClick={() => open({ what: 'add-cost' })}>
            Note a cost
          </Button>
        ) : null}
      </div>
      <p>
        <strong>{told(cost.total)}</strong> in all: redress {told(cost.redress)}, time {told(cost.time)}, other {told(cost.other)}.
      </p>
      {costs.length > 0 ? (
        <ul className={money['payments']}>
          {costs.map((one) => (
            <OneCost key={one.id} cost={one} currency={currency} may={may} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface OneCostProps {
  readonly cost: Decision['costs'][number];
  readonly currency: string;
  readonly may: boolean;
}

function OneCost({ cost, currency, may }: OneCostProps) {
  const remove = useQuickDeed({
    send: (_, { params }) => answer(api.POST('/api/complaints/{id}/cost-removals', { params, body: { cost: cost.id } })),
    said: 'Cost taken off.',
  });
  return (
    <li>
      <span>
        {amountInWords(cost.minor, currency)} {costKinds[cost.of].toLowerCase()}
        {cost.minutes === null ? '' : `, ${cost.minutes} minutes`}: {cost.words}
      </span>
      {may ? (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={remove.run}
          loading={remove.busy}
          aria-label={`Take off: ${cost.words}`}
        >
          Take off
        </Button>
      ) : null}
      <RefusalMessage error={remove.error} />
    </li>
  );
}
