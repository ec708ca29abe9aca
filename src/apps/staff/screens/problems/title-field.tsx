// What a problem is called, in a few words.
import { TextInput } from '@mantine/core';

interface TitleFieldProps {
  readonly title: string;
  readonly error: string | undefined;
  readonly onChange: (title: string) => void;
}

export function TitleField({ title, error, onChange }: TitleFieldProps) {
  return (
    <TextInput
      label="What it is, in a few words"
      required
      withAsterisk={false}
      maxLength={300}
      value={title}
      data-field="title"
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
