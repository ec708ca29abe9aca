// A password being chosen: what makes a good one, said before it is typed, and the toggle to see it.
import { PasswordInput } from '@mantine/core';
import { passwordAtLeast } from '#domain/password.ts';

type NewPasswordFieldProps = {
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly error?: string | undefined;
  readonly label?: string;
  /** Its path in the request, by which a refusal finds it. */
  readonly field: string;
};

export function NewPasswordField({ value, onChange, error, label = 'Password', field }: NewPasswordFieldProps) {
  return (
    <PasswordInput
      label={label}
      description={`${passwordAtLeast} characters or more. Three or four words that only you would put together are easy to keep and hard to guess.`}
      name="new-password"
      autoComplete="new-password"
      minLength={passwordAtLeast}
      required
      withAsterisk={false}
      data-field={field}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
    />
  );
}
