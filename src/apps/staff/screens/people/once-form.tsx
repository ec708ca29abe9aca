// A form of names and choices about people, teams and tokens, sent once however often it is pressed: what went wrong stands above
// its fields, its button below; where one stays on the page it says that it is saved.
import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { asRefusal } from '../../api/refusal.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './people.module.css';

type OnceFormProps = {
  readonly sent: {
    readonly mutate: () => void;
    readonly error: unknown;
    readonly isPending: boolean;
    readonly isSuccess: boolean;
  };
  readonly save: string;
  /** Said once it is done, where the form stays. */
  readonly said?: string;
  readonly lead?: ReactNode;
  readonly children: (wrong: (field: string) => string | undefined) => ReactNode;
};

export function OnceForm({ sent, save, said, lead, children }: OnceFormProps) {
  const { error } = sent;
  const fields = error ? asRefusal(error).fields : {};
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        sent.mutate();
      }}
    >
      {lead}
      <RefusalMessage error={error} />
      {children((field) => fields[field])}
      <div className={styles['buttons']}>
        <Button type="submit" loading={sent.isPending}>
          {save}
        </Button>
      </div>
      {said ? (
        <p role="status" className={styles['said']}>
          {sent.isSuccess ? said : ''}
        </p>
      ) : null}
    </form>
  );
}

type NeededLineProps = {
  readonly field: 'name' | 'email';
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

/** A line that must be filled in: what somebody or something is called, or the address they sign in with. */
export function NeededLine({ field, onChange, ...rest }: NeededLineProps) {
  return (
    <TextInput
      {...rest}
      type={field === 'email' ? 'email' : 'text'}
      autoComplete="off"
      required
      withAsterisk={false}
      data-field={field}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
