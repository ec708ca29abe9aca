// Everyone who works here, is invited, or has left; and the integrations. From here people are invited.
import { Button, Switch, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { peopleQuery, type PersonInList } from '../../api/people.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { useKeys } from '../../shell/actions.tsx';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import { AddIntegration } from './add-integration.tsx';
import { Invite } from './invite.tsx';
import styles from './people.module.css';
import { PeopleTable } from './people-table.tsx';
import { PeopleTabs } from './people-tabs.tsx';

export function People() {
  const [adding, setAdding] = useState<'person' | 'integration' | null>(null);
  useKeys([{ id: 'invite', words: 'Invite a colleague', keys: 'i', group: 'People', run: () => setAdding('person') }]);
  return (
    <Page
      title="People"
      lead="Who works here, what they may do, and which teams they belong to."
      actions={
        <>
          <Button variant="default" onClick={() => setAdding('integration')}>
            Add an integration
          </Button>
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setAdding('person')}>
            Invite a colleague
          </Button>
        </>
      }
    >
      <PeopleTabs />
      <PeopleList onInvite={() => setAdding('person')} />
      {adding === 'person' ? <Invite onClose={() => setAdding(null)} /> : null}
      {adding === 'integration' ? <AddIntegration onClose={() => setAdding(null)} /> : null}
    </Page>
  );
}

function PeopleList({ onInvite }: { readonly onInvite: () => void }) {
  const [left, setLeft] = useState(false);
  const [wanted, setWanted] = useState('');
  const people = useQuery(peopleQuery(left));
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const shown = people.data?.filter((person) => isWanted(person, wanted));
  return (
    <div ref={list} className={styles['form']}>
      <div className={styles['tools']}>
        <TextInput
          className={styles['find'] ?? ''}
          label="Find by name, e-mail or team"
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <Switch
          label="Show those whose access has ended"
          checked={left}
          onChange={(event) => setLeft(event.currentTarget.checked)}
        />
      </div>
      <ListHeader
        title={left ? 'Access ended' : 'Here now'}
        of={['person', 'people']}
        {...(shown === undefined ? {} : { count: shown.length })}
      />
      {people.isPending ? <LoadingState what="the people" shape="rows" rows={6} /> : null}
      {people.isError ? <ErrorState error={people.error} onRetry={() => void people.refetch()} /> : null}
      {shown && shown.length > 0 ? <PeopleTable people={shown} /> : null}
      {shown?.length === 0 ? <Nobody left={left} wanted={wanted} onInvite={onInvite} /> : null}
    </div>
  );
}

type NobodyProps = { readonly left: boolean; readonly wanted: string; readonly onInvite: () => void };

function Nobody({ left, wanted, onInvite }: NobodyProps) {
  if (wanted !== '') return <EmptyState title="Nobody fits">Try a part of the name or of the e-mail address.</EmptyState>;
  if (left) return <EmptyState title="Nobody has left">People whose access ended stand here, with what they handled.</EmptyState>;
  return (
    <EmptyState title="Nobody else is here yet" action={<Button onClick={onInvite}>Invite a colleague</Button>}>
      Colleagues you invite stand here, with their roles and teams.
    </EmptyState>
  );
}

function isWanted({ name, email, teams }: PersonInList, wanted: string): boolean {
  const text = [name, email ?? '', ...teams.map((team) => team.name)].join(' ').toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
