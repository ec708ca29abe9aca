// The six digits an authenticator app shows. One plain field: it pastes, it is filled in by the phone, a screen reader reads it once.
import { TextInput } from '@mantine/core';
import styles from './code-field.module.css';

type CodeFieldProps = {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly onComplete?: (code: string) => void;
  readonly error?: string | undefined;
};

export function CodeField({ value, onChange, onComplete, error }: CodeFieldProps) {
  const take = (typed: string) => {
    const code = typed.replaceAll(/\D/g, '').slice(0, 6);
    onChange(code);
    if (code.length === 6 && code !== value) onComplete?.(code);
  };
  return (
    <TextInput
      label="Code from your authenticator"
      description="Six digits. They change every half minute."
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      autoFocus
      required
      withAsterisk={false}
      value={value}
      error={error}
      classNames={{ input: styles['digits'] ?? '' }}
      onChange={(event) => take(event.currentTarget.value)}
    />
  );
}

/** One of the codes kept for when the authenticator is lost. */
export function RecoveryCodeField({ value, onChange }: Pick<CodeFieldProps, 'value' | 'onChange'>) {
  return (
    <TextInput
      label="Recovery code"
      description="One of the ten you were shown when you set this up. Each works once."
      name="recovery-code"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      autoFocus
      required
      withAsterisk={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
