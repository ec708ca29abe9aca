// A day of the calendar, typed or picked.
import { TextInput } from '@mantine/core';

type DayFieldProps = {
  readonly field: string;
  readonly label: string;
  readonly about?: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error?: string | undefined;
  readonly optional?: boolean;
};

export function DayField({ field, label, about, value, onChange, error, optional = false }: DayFieldProps) {
  return (
    <TextInput
      type="date"
      data-field={field}
      label={label}
      description={about}
      value={value}
      error={error}
      required={!optional}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
