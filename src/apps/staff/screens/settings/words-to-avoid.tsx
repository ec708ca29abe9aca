// The words to avoid in letters, each with better ones: what the advice beside a letter is read against. Added, changed, taken off;
// with who changed what.
import { ActionIcon, Button, Table, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import styles from './settings.module.css';

const jargonQuery = queryOptions({ queryKey: ['jargon'], queryFn: () => answer(api.GET('/api/settings/words-to-avoid')) });
type Jargon = Awaited<ReturnType<NonNullable<typeof jargonQuery.queryFn>>>;

interface Change {
  readonly term: string;
  readonly better: string | null;
  readonly was: string | null;
}

export function WordsToAvoid() {
  const { data, error, refetch } = useQuery(jargonQuery);
  return (
    <SettingsFrame
      title="Words to avoid"
      lead="When somebody writes a letter, these words are pointed out with better ones. It is advice: a letter can go with them in it."
    >
      {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState what="the words" rows={6} /> : null}
      {data ? <Words jargon={data} /> : null}
    </SettingsFrame>
  );
}

function Words({ jargon }: { readonly jargon: Jargon }) {
  const save = useOnce({
    mutationFn: (change: Change) => answer(api.POST('/api/settings/words-to-avoid', { body: change })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jargon'] }),
  });
  const wasOf = (term: string) => jargon.words.find((one) => one.term === term.trim().toLowerCase())?.better ?? null;
  return (
    <>
      <AddWord
        error={save.error}
        busy={save.isPending}
        onAdd={(term, better, done) => save.mutate({ term, better, was: wasOf(term) }, { onSuccess: done })}
      />
      <RefusalMessage error={save.error} />
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Avoid</Table.Th>
            <Table.Th>Better</Table.Th>
            <Table.Th>Take off</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jargon.words.map(({ term, better }) => (
            <Table.Tr key={term}>
              <Table.Td>{term}</Table.Td>
              <Table.Td>{better}</Table.Td>
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  aria-label={`Take “${term}” off the list`}
                  onClick={() => save.mutate({ term, better: null, was: better })}
                >
                  <IconX size={16} />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <h2>Changed by us</h2>
      {jargon.changes.length === 0 ? <p>Nothing yet: the list is as it came with the program.</p> : null}
      <ul>
        {jargon.changes.map(({ term, better, by, at }) => (
          <li key={term}>
            “{term}”: {better === null ? 'taken off' : `better “${better}”`}, {by}, <InstantInWords at={at} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface AddWordProps {
  readonly error: unknown;
  readonly busy: boolean;
  readonly onAdd: (term: string, better: string, done: () => void) => void;
}

function AddWord({ error, busy, onAdd }: AddWordProps) {
  const [term, setTerm] = useState('');
  const [better, setBetter] = useState('');
  const fields = error ? asRefusal(error).fields : {};
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    onAdd(term, better, () => {
      setTerm('');
      setBetter('');
    });
  };
  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      <TextInput label="Avoid" value={term} error={fields['term']} onChange={(event) => setTerm(event.currentTarget.value)} />
      <TextInput
        label="Better"
        value={better}
        error={fields['better']}
        onChange={(event) => setBetter(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={busy}>
          Put it on the list
        </Button>
      </div>
    </form>
  );
}
