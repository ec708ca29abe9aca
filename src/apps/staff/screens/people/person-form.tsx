// Name, address, roles and teams of a person. Saving refuses a page that somebody else changed meanwhile.
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isRole } from '#domain/role.ts';
import { answer, api } from '../../api/client.ts';
import { askPeopleAnew, type PersonPage } from '../../api/people.ts';
import { asRefusal } from '../../api/refusal.ts';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './people.module.css';
import { RoleFields, TeamField } from './role-and-team-fields.tsx';
import { useOnce } from '../../api/use-once.ts';

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
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <FormSection title="Who they are" why="What you change takes effect with the next thing they do.">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <RefusalMessage error={save.error} />
        <TextInput
          label="Name"
          autoComplete="off"
          required
          withAsterisk={false}
          value={name}
          data-field="name"
          error={fields['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {person.kind === 'colleague' ? (
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="off"
            required
            withAsterisk={false}
            value={email}
            data-field="email"
            error={fields['email']}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        ) : null}
        <RoleFields value={roles} onChange={setRoles} />
        <TeamField value={teams} onChange={setTeams} />
        <div className={styles['buttons']}>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </div>
        <p role="status" className={styles['said']}>
          {save.isSuccess ? 'Saved.' : ''}
        </p>
      </form>
    </FormSection>
  );
}
