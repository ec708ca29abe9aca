// One of several, found by typing: a select that never loses its choice.
import { Select } from '@mantine/core';

type ChoiceProps = {
  readonly label: string;
  readonly description?: string;
  readonly 'data-field'?: string;
  readonly data: readonly (string | { readonly value: string; readonly label: string })[];
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChoose: (value: string) => void;
};

export function Choice({ data, onChoose, ...rest }: ChoiceProps) {
  return (
    <Select
      {...rest}
      data={[...data]}
      searchable
      allowDeselect={false}
      limit={100}
      nothingFoundMessage="Nothing has that name. Try another word for it."
      required
      withAsterisk={false}
      onChange={(value) => onChoose(value ?? '')}
    />
  );
}

/** Things with a name, as choices. */
export const asChoices = (named: readonly { readonly id: string; readonly name: string }[]) =>
  named.map(({ id, name }) => ({ value: id, label: name }));
