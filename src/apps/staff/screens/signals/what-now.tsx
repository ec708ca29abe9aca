// What to do now about a confirmed signal: two or three steps of the playbook, each taken with one press and ticked off when done; and
// what came of it in the end.
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { Outcome } from './outcome.tsx';
import { type Signal, type Signs, signsChanged } from './questions.ts';
import styles from './signals.module.css';

type NowProps = { readonly signs: Signs; readonly signal: Signal };
type Choosing = { readonly step?: string; readonly what?: string; readonly done: boolean };

export function WhatNow({ signs, signal }: NowProps) {
  const { contact, allowed } = signs;
  const params = { path: { id: contact } };
  const choose = useOnce({
    mutationFn: ({ step, what = '', done }: Choosing) =>
      answer(api.POST('/api/contacts/{id}/signal/actions', { params, body: { ...(step ? { step } : {}), what, done, words: '' } })),
    onSettled: signsChanged,
  });
  const finish = useOnce({
    mutationFn: (action: string) =>
      answer(api.POST('/api/contacts/{id}/signal/actions-done', { params, body: { action, words: '' } })),
    onSettled: signsChanged,
  });
  if (signal.state !== 'confirmed') return null;
  const mayAct = allowed.includes('act');
  return (
    <section className={styles['form']} aria-label="What to do now">
      {signal.actions.length > 0 ? (
        <ul className={styles['steps']} aria-label="Chosen">
          {signal.actions.map(({ id, what, chosenBy, chosenAt, done }) => (
            <li key={id} className={styles['step']}>
              <span>
                <strong>{what}</strong>{' '}
                <span className={styles['quiet']}>
                  {done ? 'done by ' : 'to be done, chosen by '}
                  {(done ? done.by : chosenBy) ?? 'a colleague'} <InstantInWords at={done?.at ?? chosenAt} />
                </span>
              </span>
              {mayAct && !done ? (
                <Button size="compact-sm" variant="default" aria-label={`Done: ${what}`} onClick={() => finish.mutate(id)}>
                  Done
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayAct && !signal.outcome ? (
        <>
          <h3 className={styles['small']}>What to do now</h3>
          <ul className={styles['steps']} aria-label="Proposed">
            {signal.proposed.map(({ id, name, says }) => (
              <li key={id} className={styles['step']}>
                <span>
                  <strong>{name}</strong> <span className={styles['quiet']}>{says}</span>
                </span>
                <span className={styles['buttons']}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`I will: ${name}`}
                    onClick={() => choose.mutate({ step: id, done: false })}
                  >
                    I will
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Done: ${name}`}
                    onClick={() => choose.mutate({ step: id, done: true })}
                  >
                    Done
                  </Button>
                </span>
              </li>
            ))}
          </ul>
          <SomethingElse key={signal.actions.length} onChoose={(what) => choose.mutate({ what, done: true })} />
        </>
      ) : null}
      <RefusalMessage error={choose.error ?? finish.error} />
      <Outcome signs={signs} signal={signal} />
    </section>
  );
}

function SomethingElse({ onChoose }: { readonly onChoose: (what: string) => void }) {
  const [what, setWhat] = useState('');
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (what.trim() !== '') onChoose(what.trim());
  };
  return (
    <form className={styles['buttons']} onSubmit={send}>
      <TextInput
        aria-label="Something else that was done"
        placeholder="Something else"
        maxLength={200}
        size="sm"
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" variant="default" disabled={what.trim() === ''}>
        Note it as done
      </Button>
    </form>
  );
}
