// Finding by typing: a field, what was found below it, and the one that was chosen. Each result is a button with what tells it
// apart; one that cannot be chosen says why.
import { Anchor, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import styles from './deed.module.css';

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly aside?: string;
  readonly whyNot?: string | null;
}

export interface Typing {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** What was typed, once the typing rests. */
  readonly asked: string;
}

export function useTyping(): Typing {
  const [typed, type] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 180);
  return { typed, type, asked };
}

type FindListProps = {
  readonly label: string;
  readonly about?: string;
  readonly field: string;
  readonly error?: string | undefined;
  readonly chosen: Found | null;
  readonly onChoose: (found: Found | null) => void;
  readonly typing: Typing;
  readonly found: readonly Found[];
  /** Whether what was found answers to what was typed. */
  readonly settled: boolean;
  readonly nothing: string;
};

export function FindList(props: FindListProps) {
  const { label, chosen, onChoose } = props;
  if (!chosen) return <Finding {...props} />;
  return (
    <div>
      <div className="mantine-InputWrapper-label">{label}</div>
      <div className={styles['chosen']}>
        <span>
          {chosen.name}
          {chosen.aside ? <span className={styles['aside']}>{chosen.aside}</span> : null}
        </span>
        <Anchor component="button" type="button" onClick={() => onChoose(null)}>
          Choose another
        </Anchor>
      </div>
    </div>
  );
}

function Finding({ label, about, field, error, onChoose, typing, found, settled, nothing }: FindListProps) {
  const { typed, type, asked } = typing;
  return (
    <div>
      <TextInput
        data-field={field}
        label={label}
        description={about}
        error={error}
        value={typed}
        autoComplete="off"
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
        mb={6}
      />
      <ul className={styles['results']} aria-label={`${label}: found`}>
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" className={styles['result']} disabled={Boolean(one.whyNot)} onClick={() => onChoose(one)}>
              {one.name}
              {one.aside || one.whyNot ? <span className={styles['aside']}>{one.whyNot ?? one.aside}</span> : null}
            </button>
          </li>
        ))}
      </ul>
      <div role="status" className={styles['aside']}>
        {settled && asked !== '' && found.length === 0 ? nothing : ''}
      </div>
    </div>
  );
}
