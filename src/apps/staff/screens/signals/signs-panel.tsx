// The early signs in one contact, for whoever has it open: why we think so, what the rules call a complaint, yes or no, what to do now,
// and what a colleague noticed. Nothing of it is ever shown to a customer.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Judge } from './judge.tsx';
import { NoticeSigns } from './notice-signs.tsx';
import { type Signs, signsQuery } from './questions.ts';
import styles from './signals.module.css';
import { WhatNow } from './what-now.tsx';
import { Why } from './why.tsx';

type PanelProps = {
  readonly contact: string;
  readonly text: string;
  /** One press further: make it a complaint. */
  readonly further?: ReactNode;
};

export function SignsPanel({ contact, text, further }: PanelProps) {
  const { data: signs } = useQuery(signsQuery(contact));
  if (!signs || (!signs.signal && !signs.read && signs.allowed.length === 0)) return null;
  return (
    <section className={styles['panel']} aria-label="Early signs">
      <SignsBody signs={signs} text={text} further={further} />
    </section>
  );
}

export function SignsBody({
  signs,
  text,
  further,
}: {
  readonly signs: Signs;
  readonly text: string;
  readonly further?: ReactNode;
}) {
  const { signal } = signs;
  return (
    <>
      <div className={styles['head']}>
        <h2 className={styles['title']}>Early signs</h2>
        <LevelChip signs={signs} />
      </div>
      {signal ? (
        <>
          {signal.state === 'open' ? (
            <Reasons signs={signs} text={text} />
          ) : (
            <details>
              <summary>Why we thought so</summary>
              <Reasons signs={signs} text={text} />
            </details>
          )}
          <Judge signs={signs} signal={signal} />
          {signal.state === 'dismissed' ? null : further}
          <WhatNow signs={signs} signal={signal} />
        </>
      ) : (
        <p className={styles['plain']}>{signs.read ? signs.read.says.join(' ') : 'It has not been read yet.'}</p>
      )}
      {signs.allowed.includes('notice') ? <NoticeSigns signs={signs} /> : null}
    </>
  );
}

function Reasons({ signs, text }: { readonly signs: Signs; readonly text: string }) {
  return (
    <>
      <Why signs={signs} text={text} />
      {signs.onComplaint ? null : <Definition signs={signs} />}
    </>
  );
}

export function LevelChip({ signs: { signal, read } }: { readonly signs: Signs }) {
  if (!signal) return read ? <span className={styles['quiet']}>None worth a look</span> : null;
  return (
    <span className={styles['level']} data-level={signal.state === 'dismissed' ? 'dismissed' : signal.level}>
      {signal.how}
    </span>
  );
}

function Definition({ signs: { definition, signal } }: { readonly signs: Signs }) {
  if (definition.says === '' || signal?.state === 'dismissed') return null;
  return (
    <blockquote className={styles['definition']}>
      <p>This may already be a complaint. What your rules call one ({definition.rules}):</p>
      <p>{definition.says}</p>
    </blockquote>
  );
}
