// The stage of deciding: the options side by side or as a table, what is committed against one's own authority, and liability apart.
import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { currency as currencyOf } from '#domain/currency.ts';
import { chosenInWords } from '#domain/redress.ts';
import { ErrorState } from '../../../../parts/error-state.tsx';
import { LoadingState } from '../../../../parts/loading-state.tsx';
import { useCase } from '../../case.tsx';
import { DecisionDialogs } from './decision-dialogs.tsx';
import { decisionQuery } from './decision-questions.ts';
import styles from './decide.module.css';
import { DecidingContext, type DecisionDialog, useDeciding } from './deciding.tsx';
import { Beside } from './beside.tsx';
import { Cost } from './cost.tsx';
import { Liability } from './liability.tsx';
import { Offers } from './offers.tsx';
import { OptionCard } from './option-card.tsx';
import { OptionsTable } from './options-table.tsx';
import { Payments } from './payments.tsx';

export function DecideStage() {
  const { page } = useCase();
  const asked = useQuery(decisionQuery(page.id));
  const [dialog, open] = useState<DecisionDialog | null>(null);
  if (asked.isPending) return <LoadingState what="the options" rows={4} />;
  if (asked.isError) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  return (
    <DecidingContext value={{ decision: asked.data, open }}>
      <div className={styles['stage']}>
        <Options />
        <Offers />
        <Payments />
        <Cost />
        <Liability />
      </div>
      {dialog ? <DecisionDialogs dialog={dialog} onClose={() => open(null)} /> : null}
    </DecidingContext>
  );
}

function Options() {
  const { decision, open } = useDeciding();
  const [as, setAs] = useState('cards');
  const { options, committed, currency } = decision;
  const live = options.filter(({ state }) => state !== 'rejected');
  const ordered = [...live, ...options.filter(({ state }) => state === 'rejected')];
  return (
    <section className={styles['part']} aria-labelledby="options">
      <div className={styles['bar']}>
        <h3 id="options">Options</h3>
        {options.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label="How the options are shown"
            value={as}
            onChange={setAs}
            data={[
              { value: 'cards', label: 'Cards' },
              { value: 'table', label: 'Table' },
            ]}
          />
        ) : null}
        {decision.allowed.includes('decide') ? (
          <Button
            size="compact-md"
            variant={options.length === 0 ? 'filled' : 'default'}
            onClick={() => open({ what: 'add-option' })}
          >
            Add an option
          </Button>
        ) : null}
      </div>
      {options.length === 0 ? (
        <p className={styles['quiet']}>
          No options yet. Put down every way that could resolve it, with money and without: an explanation, an apology, a repair, a
          refund, a change of practice. They will stand here side by side.
        </p>
      ) : (
        <>
          <p>Chosen so far: {chosenInWords(committed, currencyOf(currency))}.</p>
          <Beside decision={decision} />
        </>
      )}
      {as === 'table' ? (
        <OptionsTable options={ordered} />
      ) : (
        <div className={styles['cards']}>
          {ordered.map((option) => (
            <OptionCard key={option.id} option={option} />
          ))}
        </div>
      )}
    </section>
  );
}
