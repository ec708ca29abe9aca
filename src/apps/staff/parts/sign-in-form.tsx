// E-mail and password, then a code where a second factor is set up. Used on the sign-in page, and over an open page when a
// session has ended. What was typed stays through every refusal.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { codeNeeded, useSignIn } from '../api/use-sign-in.ts';
import { CodeField, RecoveryCodeField } from './code-field.tsx';
import styles from './narrow-form.module.css';
import { RefusalMessage } from './refusal-message.tsx';

type SignInFormProps = { readonly email?: string; readonly onDone?: () => void };

export function SignInForm({ email: known = '', onDone }: SignInFormProps) {
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const signIn = useSignIn({ onDone });
  const submit = (given: string | null) => {
    const credentials = { email: email.trim(), password, ...(given === null ? {} : { code: given }) };
    signIn.mutate(credentials, { onError: (error) => codeNeeded(error) && setCode((typed) => typed ?? '') });
  };
  const restart = () => {
    setCode(null);
    setPassword('');
    signIn.reset();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        submit(code);
      }}
    >
      <RefusalMessage error={codeNeeded(signIn.error) ? null : signIn.error} />
      {code === null ? (
        <Credentials known={known !== ''} email={email} onEmail={setEmail} password={password} onPassword={setPassword} />
      ) : (
        <SecondFactor code={code} onCode={setCode} onComplete={submit} />
      )}
      <Button type="submit" loading={signIn.isPending} fullWidth>
        Sign in
      </Button>
      {code === null ? null : (
        <Button variant="subtle" onClick={restart} fullWidth>
          Sign in as someone else
        </Button>
      )}
    </form>
  );
}

type SecondFactorProps = {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onComplete: (code: string) => void;
};

function SecondFactor({ code, onCode, onComplete }: SecondFactorProps) {
  const [lost, setLost] = useState(false);
  const turn = () => {
    onCode('');
    setLost(!lost);
  };
  return (
    <>
      {lost ? (
        <RecoveryCodeField value={code} onChange={onCode} />
      ) : (
        <CodeField value={code} onChange={onCode} onComplete={onComplete} />
      )}
      <Button variant="subtle" size="sm" onClick={turn}>
        {lost ? 'Use my authenticator' : 'I do not have my authenticator'}
      </Button>
    </>
  );
}

type CredentialsProps = {
  /** The e-mail is filled in already, so the password comes first. */
  readonly known: boolean;
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly password: string;
  readonly onPassword: (password: string) => void;
};

function Credentials({ known, email, onEmail, password, onPassword }: CredentialsProps) {
  return (
    <>
      <TextInput
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        autoFocus={!known}
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => onEmail(event.currentTarget.value)}
      />
      <PasswordField value={password} onChange={onPassword} autoFocus={known} />
    </>
  );
}

type PasswordFieldProps = {
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly field?: string;
  readonly error?: string | undefined;
};

/** The password one has, to sign in or to show that it is still oneself. */
export function PasswordField({ value, onChange, label = 'Password', autoFocus = false, field, error }: PasswordFieldProps) {
  return (
    <PasswordInput
      label={label}
      name="password"
      autoComplete="current-password"
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      data-field={field}
      required
      withAsterisk={false}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
    />
  );
}
