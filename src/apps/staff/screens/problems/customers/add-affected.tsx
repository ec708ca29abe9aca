// Adds customers from a file or pasted lines: first it is said row by row what would be taken and what not, then it is kept. What is
// pasted is kept as no draft: it names many people.
import { Button, FileInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answer, api } from '../../../api/client.ts';
import { asRefusal } from '../../../api/refusal.ts';
import { useOnce } from '../../../api/use-once.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { RefusalMessage } from '../../../parts/refusal-message.tsx';
import contactStyles from '../../contacts/contact.module.css';
import { problemsChanged } from '../problem-questions.ts';
import { customersInWords } from '../problem-words.ts';
import styles from './customers.module.css';

interface AddAffectedProps {
  readonly problem: string;
  readonly onClose: () => void;
}

const post = (id: string, text: string, check: boolean) =>
  answer(api.POST('/api/problems/{id}/customers', { params: { path: { id } }, body: { text, check } }));
type Listed = Awaited<ReturnType<typeof post>>;

export function AddAffected({ problem, onClose }: AddAffectedProps) {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Listed | null>(null);
  const change = (given: string) => {
    setText(given);
    setChecked(null);
  };
  const check = useOnce({ mutationFn: () => post(problem, text, true), onSuccess: setChecked });
  const keep = useOnce({
    mutationFn: () => post(problem, text, false),
    onSuccess: async () => {
      await problemsChanged();
      onClose();
    },
  });
  const error = check.error ?? keep.error;
  return (
    <Dialog title="Add customers it touches" size="lg" onClose={onClose}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (checked && checked.added > 0) keep.mutate();
          else check.mutate();
        }}
      >
        <p className={contactStyles['hint']}>
          A line for each: e-mail address, telephone number or account reference, and a name and language if you have them. The
          first line may name the columns. Customers we know are known again; nobody is on the list twice.
        </p>
        <FileInput
          label="File"
          description="CSV or text"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          placeholder="Choose a file"
          onChange={(file) => void file?.text().then(change)}
        />
        <Textarea
          label="Or paste the lines"
          autosize
          minRows={5}
          maxRows={12}
          value={text}
          data-field="text"
          error={error ? asRefusal(error).fields['text'] : undefined}
          onChange={(event) => change(event.currentTarget.value)}
        />
        {checked ? <Said listed={checked} /> : null}
        <RefusalMessage error={error} />
        <div className={contactStyles['buttons']}>
          <Button type="submit" loading={check.isPending || keep.isPending}>
            {checked && checked.added > 0 ? `Add ${customersInWords(checked.added)}` : 'Check the lines'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Said({ listed: { added, unknown, joined, refused, rows } }: { readonly listed: Listed }) {
  return (
    <div role="status">
      <p>
        {added === 0
          ? 'Nobody new is among them.'
          : `${customersInWords(added)} would be added${unknown > 0 ? `, ${unknown} of them new to us` : ''}.`}
        {joined > 0 ? ` ${joined} named twice or on the list already.` : ''}
        {refused > 0 ? ` ${refused === 1 ? '1 line' : `${refused} lines`} cannot be taken:` : ''}
      </p>
      {rows.length > 0 ? (
        <ul className={styles['refused']}>
          {rows.map(({ number, words }) => (
            <li key={number}>{`Line ${number}: ${words}`}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
