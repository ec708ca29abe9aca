// Narrows a list of contacts to where they belong: a product or service, a team. What is chosen stands in the address bar of the list.
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { choicesQuery } from '../api/choices.ts';
import { teamsQuery } from '../api/people.ts';

/** A product or a team by its id, or 'none' for what names none; left out, all. */
export interface Belonging {
  readonly product?: string | undefined;
  readonly team?: string | undefined;
}

interface WhereTheyBelongProps {
  readonly wanted: Belonging;
  readonly onChange: (part: Belonging) => void;
}

const none = { value: 'none', label: 'None named' };

export function WhereTheyBelong({ wanted, onChange }: WhereTheyBelongProps) {
  const { data: choices } = useQuery(choicesQuery);
  const { data: teams } = useQuery(teamsQuery);
  const products = (choices?.nodes ?? [])
    .filter(({ taxonomy }) => taxonomy === 'product')
    .map(({ id, path }) => ({ value: id, label: path.join(' › ') }));
  return (
    <>
      <NarrowTo
        label="Product or service"
        data={[...products, none]}
        value={wanted.product}
        onChange={(product) => onChange({ product })}
      />
      <NarrowTo
        label="Team"
        data={[...(teams ?? []).map(({ id, name }) => ({ value: id, label: name })), none]}
        value={wanted.team}
        onChange={(team) => onChange({ team })}
      />
    </>
  );
}

interface NarrowToProps {
  readonly label: string;
  readonly data: { value: string; label: string }[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function NarrowTo({ label, data, value, onChange }: NarrowToProps) {
  return (
    <Select
      label={label}
      data={data}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
      limit={100}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
