// Makes a token: for oneself or an integration, with its scopes and its life. It is shown once.
import { Checkbox, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { scopeNames, type TokenScope, tokenScopes } from '#domain/token.ts';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { may, useColleague } from '../../api/me.ts';
import { peopleQuery } from '../../api/people.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { SecretOnce } from '../../parts/secret-once.tsx';
import styles from '../people/people.module.css';
import { NeededLine, OnceForm } from '../people/once-form.tsx';

const lives = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'One year' },
  { value: 'never', label: 'It does not expire' },
];

export function MakeToken({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const accounts = useAccounts();
  const [account, setAccount] = useState(accounts[0]?.value ?? '');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<TokenScope[]>(['read']);
  const [life, setLife] = useState('90');
  const make = useOnce({
    mutationFn: () => {
      const days = life === 'never' ? null : Number(life);
      return answer(api.POST('/api/tokens', { body: { account, name, scopes, days } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.tokens }),
  });
  if (make.data)
    return (
      <SecretOnce title={`“${name}” is made`} label="The token" secret={make.data.secret} onClose={onClose}>
        Put it where the other system keeps its secrets. It is sent with each request as “Authorization: Bearer …”.
      </SecretOnce>
    );
  return (
    <Dialog title="Make a token" onClose={onClose}>
      <OnceForm sent={make} save="Make and show the token">
        {(wrong) => (
          <>
            <NeededLine
              field="name"
              label="What it is for"
              description="For example “Website form”. It stands in the record beside what is done with it."
              value={name}
              onChange={setName}
              error={wrong('name')}
            />
            <Select
              label="It acts as"
              description="Yourself, or an integration. Integrations are added on the page of people."
              data={accounts}
              value={account}
              allowDeselect={false}
              onChange={(value) => setAccount(value ?? '')}
            />
            <ScopeFields value={scopes} onChange={setScopes} error={wrong('scopes')} />
            <Select
              label="It works for"
              data={lives}
              value={life}
              allowDeselect={false}
              onChange={(value) => setLife(value ?? '90')}
            />
          </>
        )}
      </OnceForm>
    </Dialog>
  );
}

/** Oneself, and the integrations there are for those who may list them. */
function useAccounts(): { value: string; label: string }[] {
  const me = useColleague();
  const people = useQuery({ ...peopleQuery(false), enabled: may(me, 'manage-people') });
  const integrations = (people.data ?? []).filter(({ kind }) => kind === 'integration');
  return [
    { value: me.person.id, label: `Me, ${me.person.name}` },
    ...integrations.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

type ScopeFieldsProps = {
  readonly value: readonly TokenScope[];
  readonly onChange: (scopes: TokenScope[]) => void;
  readonly error: string | undefined;
};

function ScopeFields({ value, onChange, error }: ScopeFieldsProps) {
  return (
    <Checkbox.Group
      label="What it may do"
      description="Never more than the account it acts as."
      error={error}
      value={[...value]}
      onChange={(chosen) => onChange(scopeNames.filter((scope) => chosen.includes(scope)))}
    >
      <div className={styles['roles']} data-field="scopes" tabIndex={-1}>
        {scopeNames.map((scope) => (
          <Checkbox key={scope} value={scope} label={tokenScopes[scope]} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
