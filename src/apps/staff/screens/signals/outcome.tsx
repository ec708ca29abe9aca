// What came of a confirmed signal. Once its contact is a complaint that is said by itself; else a colleague says so, with one press and a
// sentence where they wish.
import { Button } from '@mantine/core';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { type SignalOutcome, signalOutcomeNames, signalOutcomes } from '#domain/signal/signal.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import { type Signal, type Signs, signsChanged } from './questions.ts';
import styles from './signals.module.css';

const short: Readonly<Record<SignalOutcome, string>> = {
  prevented: 'Prevented',
  resolved: 'Resolved',
  'not-prevented': 'Not prevented',
};

export function Outcome({ signs, signal }: { readonly signs: Signs; readonly signal: Signal }) {
  const [words, setWords] = useState('');
  const settle = useOnce({
    mutationFn: (outcome: SignalOutcome) =>
      answer(
        api.POST('/api/contacts/{id}/signal/outcome', {
          params: { path: { id: signs.contact } },
          body: { version: signal.version, outcome, words },
        }),
      ),
    onSettled: signsChanged,
  });
  const { outcome, became } = signal;
  if (outcome)
    return (
      <p className={styles['plain']}>
        {outcome.says}. {outcome.words}{' '}
        <span className={styles['quiet']}>
          ({outcome.by ?? 'a colleague'}, <InstantInWords at={outcome.at} />)
        </span>
        {became ? <Became became={became} later /> : null}
      </p>
    );
  if (became) return <Became became={became} />;
  if (!signs.allowed.includes('settle')) return null;
  const names = signalOutcomeNames.filter((name) => name !== 'prevented' || !signs.onComplaint);
  return (
    <fieldset className={styles['chips']}>
      <legend>What came of it?</legend>
      <Textarea
        aria-label="In a sentence"
        placeholder="In a sentence, if you like"
        autosize
        minRows={1}
        maxRows={6}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={styles['buttons']}>
        {names.map((name) => (
          <Button
            key={name}
            size="compact-md"
            variant="default"
            loading={settle.isPending && settle.variables === name}
            onClick={() => settle.mutate(name)}
            title={signalOutcomes[name]}
          >
            {short[name]}
          </Button>
        ))}
      </div>
      <RefusalMessage error={settle.error} />
    </fieldset>
  );
}

function Became({ became, later = false }: { readonly became: NonNullable<Signal['became']>; readonly later?: boolean }) {
  return (
    <span>
      {later ? ' Later it became' : 'It became'} complaint <ReferenceLink id={became.id} reference={became.reference} />.
    </span>
  );
}
