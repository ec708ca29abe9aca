// The teams there are: who sees and works on the same complaints.
import { Button } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type Team, teamsQuery } from '../../api/people.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import table from '../../parts/table.module.css';
import { useRowKeys } from '../../shell/use-row-keys.ts';
import { PeopleTabs } from '../people/people-tabs.tsx';
import { AddTeam } from './add-team.tsx';

export function Teams() {
  const [adding, setAdding] = useState(false);
  const teams = useQuery(teamsQuery);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const add = (
    <Button leftSection={<IconUsersPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      Add a team
    </Button>
  );
  return (
    <Page title="Teams" lead="People of a team see and work on the same complaints." actions={add}>
      <PeopleTabs />
      <ListHeader title="All teams" of={['team', 'teams']} {...(teams.data ? { count: teams.data.length } : {})} />
      {teams.isPending ? <LoadingState what="the teams" shape="rows" rows={4} /> : null}
      {teams.isError ? <ErrorState error={teams.error} onRetry={() => void teams.refetch()} /> : null}
      {teams.data?.length === 0 ? (
        <EmptyState title="There are no teams yet" action={add}>
          Until there are, handlers see only what they log or are given. Managers and others with a wider role see more.
        </EmptyState>
      ) : null}
      {teams.data && teams.data.length > 0 ? (
        <div ref={list}>
          <TeamTable teams={teams.data} />
        </div>
      ) : null}
      {adding ? <AddTeam onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function TeamTable({ teams }: { readonly teams: readonly Team[] }) {
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th scope="col">Team</th>
          <th scope="col">Members</th>
        </tr>
      </thead>
      <tbody>
        {teams.map(({ id, name, members }) => (
          <tr key={id}>
            <td className={table['main']}>
              <Link to="/people/teams/$id" params={{ id }} data-row>
                {name}
              </Link>
            </td>
            <td>{members.map((member) => member.name).join(', ') || 'Nobody yet'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
