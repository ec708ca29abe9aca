// Several of a list, all of them seen at once.
import { Checkbox, Stack } from '@mantine/core';

export interface Item {
  readonly id: string;
  readonly words: string;
}

type SeveralFieldProps = {
  readonly field: string;
  readonly label: string;
  readonly about?: string;
  readonly items: readonly Item[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly error?: string | undefined;
  readonly none: string;
};

export function SeveralField({ field, label, about, items, chosen, onChange, error, none }: SeveralFieldProps) {
  return (
    <Checkbox.Group
      label={label}
      description={items.length === 0 ? none : about}
      value={[...chosen]}
      onChange={onChange}
      error={error}
      data-field={field}
      tabIndex={-1}
    >
      <Stack gap="xs" mt={items.length === 0 ? 0 : 6}>
        {items.map(({ id, words }) => (
          <Checkbox key={id} value={id} label={words} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
