// Who may commit how much on one complaint: defaults by role, people’s own limits before them, and what was changed.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AuthorityKind, authorityKinds, authorityNames, limitInWords } from '#domain/authority.ts';
import { currency as currencyOf } from '#domain/currency.ts';
import { type Authority, authorityQuery } from '../../api/authority.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import styles from './authority.module.css';
import { LimitForm, type LimitOf } from './limit-form.tsx';
import { SettingsFrame } from './settings-frame.tsx';

export function AuthoritySettings() {
  const asked = useQuery(authorityQuery);
  const [changing, setChanging] = useState<LimitOf | null>(null);
  return (
    <SettingsFrame
      title="Authority"
      lead="How much may be committed on one complaint, all its parts added up. Over the limit, a second person with the authority approves."
    >
      {asked.isPending ? <LoadingState what="who may commit how much" rows={5} /> : null}
      {asked.isError ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.data ? <Limits authority={asked.data} change={setChanging} /> : null}
      {asked.data && changing ? <LimitForm of={changing} currency={asked.data.currency} onClose={() => setChanging(null)} /> : null}
    </SettingsFrame>
  );
}

interface LimitsProps {
  readonly authority: Authority;
  readonly change: (of: LimitOf) => void;
}

function Limits({ authority, change }: LimitsProps) {
  const { roles, people, changes, currency } = authority;
  return (
    <>
      <h2>By role</h2>
      <div className={styles['cards']}>
        {roles.map(({ role, name, limits }) => (
          <Holder
            key={role}
            name={name}
            currency={currency}
            holds={limits}
            own={limits}
            change={(kind) => change({ role, person: null, kind, name, was: stored(limits, kind) })}
          />
        ))}
      </div>
      <h2>By person</h2>
      <p className={styles['quiet']}>
        A limit of a person’s own goes before that of their roles. Those that are their own are marked.
      </p>
      <div className={styles['cards']}>
        {people.map(({ id, name, own, holds }) => (
          <Holder
            key={id}
            name={name}
            currency={currency}
            holds={holds}
            own={own}
            person
            change={(kind) => change({ role: null, person: id, kind, name, was: stored(own, kind) })}
          />
        ))}
      </div>
      <h2>What was changed</h2>
      {changes.length === 0 ? <p className={styles['quiet']}>Nothing yet: these are the limits Redress came with.</p> : null}
      <ul className={styles['changes']}>
        {changes.map(({ at, by, says }) => (
          <li key={at + says}>
            {by} {says}, <InstantInWords at={at} />
          </li>
        ))}
      </ul>
    </>
  );
}

type Held = Authority['roles'][number]['limits'];

const stored = (limits: Held, kind: AuthorityKind): LimitOf['was'] => {
  const minor = limits[kind];
  return minor === undefined ? null : { minor };
};

interface HolderProps {
  readonly name: string;
  readonly currency: string;
  readonly holds: Held;
  readonly own: Held;
  readonly person?: boolean;
  readonly change: (kind: AuthorityKind) => void;
}

function Holder({ name, currency, holds, own, person = false, change }: HolderProps) {
  return (
    <section className={styles['card']} aria-label={name}>
      <h3>{name}</h3>
      <dl>
        {authorityKinds.map((kind) => (
          <div key={kind}>
            <dt>{authorityNames[kind]}</dt>
            <dd>
              {limitInWords(holds[kind], currencyOf(currency))}
              {person && own[kind] !== undefined ? ' (their own)' : ''}{' '}
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => change(kind)}
                aria-label={`Change: ${name}, ${authorityNames[kind]}`}
              >
                Change
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
