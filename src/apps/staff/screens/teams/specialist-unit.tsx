// Whether complaints can be escalated to this team as a specialist unit.
import { Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew, type Team } from '../../api/people.ts';
import { useOnce } from '../../api/use-once.ts';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';

export function SpecialistUnit({ team }: { readonly team: Team }) {
  const queries = useQueryClient();
  const save = useOnce({
    mutationFn: (specialist: boolean) => {
      const params = { path: { id: team.id } };
      return answer(api.PUT('/api/teams/{id}/specialist', { params, body: { version: team.version, specialist } }));
    },
    onSuccess: () => askPeopleAnew(queries),
  });
  return (
    <FormSection
      title="Specialist unit"
      why="Handlers can escalate a complaint to a specialist unit; it then lies in the unit’s queue."
    >
      <RefusalMessage error={save.error} />
      <Switch
        label="This team is a specialist unit"
        checked={team.specialist}
        disabled={save.isPending}
        onChange={(event) => save.mutate(event.currentTarget.checked)}
      />
    </FormSection>
  );
}
