// Who belongs to a team: colleagues and integrations that are here, or invited.
import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../../api/people.ts';

type MemberFieldProps = { readonly value: readonly string[]; readonly onChange: (members: string[]) => void };

export function MemberField({ value, onChange }: MemberFieldProps) {
  const people = useQuery(peopleQuery(false));
  return (
    <MultiSelect
      size="md"
      label="Members"
      data={(people.data ?? []).map(({ id, name, email }) => ({ value: id, label: email ? `${name} (${email})` : name }))}
      value={[...value]}
      onChange={onChange}
      searchable
      selectFirstOptionOnChange
      hidePickedOptions
      nothingFoundMessage="Nobody here has that name."
    />
  );
}
