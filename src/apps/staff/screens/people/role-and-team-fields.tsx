// Roles and teams of a person, as they are chosen: each role with what it lets one do.
import { Checkbox, MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Role, roleNames, roles as known } from '#domain/role.ts';
import { teamsQuery } from '../../api/people.ts';
import styles from './people.module.css';

type RoleFieldsProps = { readonly value: readonly Role[]; readonly onChange: (roles: Role[]) => void };

export function RoleFields({ value, onChange }: RoleFieldsProps) {
  return (
    <fieldset className={styles['roles']}>
      <legend>Roles</legend>
      {roleNames.map((role) => (
        <Checkbox
          key={role}
          label={known[role].name}
          description={known[role].words}
          checked={value.includes(role)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...value, role] : value.filter((other) => other !== role))}
        />
      ))}
    </fieldset>
  );
}

type TeamFieldProps = {
  readonly value: readonly string[];
  readonly onChange: (teams: string[]) => void;
  readonly roles: readonly Role[];
};

const seesEvery = (held: readonly Role[]): boolean =>
  held.some((role) => (known[role].may as readonly string[]).includes('see-every-complaint'));

export function TeamField({ value, onChange, roles }: TeamFieldProps) {
  const teams = useQuery(teamsQuery);
  return (
    <MultiSelect
      size="md"
      label="Teams"
      description={
        value.length === 0 && !seesEvery(roles)
          ? 'Without a team they see only complaints that they log or are given.'
          : 'They see and work on the complaints of these teams.'
      }
      data={(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={[...value]}
      onChange={onChange}
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      nothingFoundMessage={teams.data?.length === 0 ? 'There are no teams yet.' : 'No team has that name.'}
    />
  );
}
