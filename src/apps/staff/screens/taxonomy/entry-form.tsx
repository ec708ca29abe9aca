// The name of an entry and the other words by which it is recognised in what a customer says.
import { Button, TextInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { asRefusal } from '../../api/refusal.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { Saved } from '../../parts/saved.tsx';
import styles from './taxonomy.module.css';

type Entered = { readonly name: string; readonly synonyms: string[] };

type EntryFormProps = {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly button: string;
  readonly change: UseMutationResult<unknown, Error, Entered>;
  /** Where the form opens by a button, its first field takes the focus. */
  readonly fresh?: boolean;
  readonly onClose?: () => void;
};

export function EntryForm({ name: named, synonyms, button, change, fresh = false, onClose }: EntryFormProps) {
  const [name, setName] = useState(named);
  const [others, setOthers] = useState(synonyms.join(', '));
  const fields = change.error ? asRefusal(change.error).fields : {};
  const same = name.trim() === named && wordsIn(others).join() === synonyms.join();
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!change.isPending && !same) change.mutate({ name, synonyms: wordsIn(others) });
      }}
    >
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        maxLength={120}
        autoFocus={fresh}
        autoComplete="off"
        value={name}
        data-field="name"
        error={fields['name']}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Other words for it"
        description="Words customers use, with commas between. Where they stand in a complaint, this entry is suggested."
        autoComplete="off"
        value={others}
        data-field="synonyms"
        error={fields['synonyms']}
        onChange={(event) => setOthers(event.currentTarget.value)}
      />
      <RefusalMessage error={change.error} />
      <div className={styles['buttons']}>
        <Button type="submit" size="sm" loading={change.isPending} disabled={same}>
          {button}
        </Button>
        <Saved when={change.isSuccess && same} />
        {onClose ? (
          <Button variant="default" size="sm" onClick={onClose}>
            Leave it
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function wordsIn(typed: string): string[] {
  return [...new Set(typed.split(',').map((word) => word.trim()))].filter(Boolean);
}
