// One team: its name, its members, its history, and closing it.
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew, type Team as TeamShape, teamQuery } from '../../api/people.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { BackTo } from '../people/back-to.tsx';
import { History } from '../people/history.tsx';
import styles from '../people/people.module.css';
import { MemberField } from './member-field.tsx';
import { SpecialistUnit } from './specialist-unit.tsx';
import { useOnce } from '../../api/use-once.ts';
import { NeededLine, OnceForm } from '../people/once-form.tsx';

export function Team() {
  const { id } = useParams({ from: '/house/people/teams/$id' });
  const team = useQuery(teamQuery(id));
  return (
    <Page title={team.data?.name ?? 'Team'} width="reading" actions={<BackTo to="/people/teams" words="All teams" />}>
      {team.isPending ? <LoadingState what="this team" rows={6} /> : null}
      {team.isError ? <ErrorState error={team.error} onRetry={() => void team.refetch()} /> : null}
      {team.data ? (
        <div className={styles['sheet']}>
          <TeamForm key={team.data.version} team={team.data} />
          <SpecialistUnit team={team.data} />
          <CloseTeam team={team.data} />
          <FormSection title="History" why="From the record: what was changed, by whom and when.">
            <History entries={team.data.history} />
          </FormSection>
        </div>
      ) : null}
    </Page>
  );
}

function TeamForm({ team }: { readonly team: TeamShape }) {
  const queries = useQueryClient();
  const [name, setName] = useState(team.name);
  const [members, setMembers] = useState(team.members.map(({ id }) => id));
  const save = useOnce({
    mutationFn: () =>
      answer(api.PUT('/api/teams/{id}', { params: { path: { id: team.id } }, body: { version: team.version, name, members } })),
    onSuccess: () => askPeopleAnew(queries),
  });
  return (
    <FormSection title="Name and members" why="Whoever joins sees the team’s complaints at once; whoever leaves no longer does.">
      <OnceForm sent={save} save="Save" said="Saved.">
        {(wrong) => (
          <>
            <NeededLine field="name" label="Name" value={name} onChange={setName} error={wrong('name')} />
            <MemberField value={members} onChange={setMembers} />
          </>
        )}
      </OnceForm>
    </FormSection>
  );
}

function CloseTeam({ team }: { readonly team: TeamShape }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const close = useOnce({
    mutationFn: () =>
      answer(api.POST('/api/teams/{id}/close', { params: { path: { id: team.id } }, body: { version: team.version } })),
    onSuccess: async () => {
      await navigate({ to: '/people/teams' });
      await askPeopleAnew(queries);
    },
  });
  return (
    <FormSection
      title="Close the team"
      why="For a team that is no more. Its open complaints must be with others first; its name stays in the record."
    >
      <RefusalMessage error={close.error} />
      <div className={styles['buttons']}>
        <Button variant="default" loading={close.isPending} onClick={() => close.mutate()}>
          Close {team.name}
        </Button>
      </div>
    </FormSection>
  );
}
