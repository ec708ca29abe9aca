// Name, address, roles and teams of a person. Saving refuses a page that somebody else changed meanwhile.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isRole } from '#domain/role.ts';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew, type PersonPage } from '../../api/people.ts';
import { FormSection } from '../../parts/form-section.tsx';
import { RoleFields, TeamField } from './role-and-team-fields.tsx';
import { useOnce } from '../../api/use-once.ts';
import { NeededLine, OnceForm } from './once-form.tsx';

export function PersonForm({ person }: { readonly person: PersonPage }) {
  const queries = useQueryClient();
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email ?? '');
  const [roles, setRoles] = useState(person.roles.filter(isRole));
  const [teams, setTeams] = useState(person.teams.map(({ id }) => id));
  const save = useOnce({
    mutationFn: () => {
      const body = { version: person.version, name, email: email.trim() || null, roles, teams };
      return answer(api.PUT('/api/people/{id}', { params: { path: { id: person.id } }, body }));
    },
    onSuccess: () => askPeopleAnew(queries),
  });
  return (
    <FormSection title="Who they are" why="What you change takes effect with the next thing they do.">
      <OnceForm sent={save} save="Save" said="Saved.">
        {(wrong) => (
          <>
            <NeededLine field="name" label="Name" value={name} onChange={setName} error={wrong('name')} />
            {person.kind === 'colleague' ? (
              <NeededLine field="email" label="E-mail" value={email} onChange={setEmail} error={wrong('email')} />
            ) : null}
            <RoleFields value={roles} onChange={setRoles} />
            <TeamField value={teams} onChange={setTeams} roles={roles} />
          </>
        )}
      </OnceForm>
    </FormSection>
  );
}
