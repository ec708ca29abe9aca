// What is done with a message to customers of a problem: asked for, approved, sent back, begun, stopped, changed.
import { Textarea } from '@mantine/core';
import { answer, api } from '../../../api/client.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { problemsChanged, type Telling, type TellingPage } from '../problem-questions.ts';
import { customersInWords } from '../problem-words.ts';
import { WriteTelling } from './write-telling.tsx';

export type TellingDoor = 'write' | 'ask' | 'approve' | 'send-back' | 'start' | 'stop' | 'go-on';

interface DeedProps {
  readonly deed: TellingDoor;
  readonly telling: Telling;
  readonly page: TellingPage;
  readonly onClose: () => void;
}

export function TellingDialog({ deed, telling, page, onClose }: DeedProps) {
  if (deed === 'write') return <WriteTelling page={page} telling={telling} onClose={onClose} />;
  const way = ways(page, telling)[deed];
  const { id, version } = telling;
  return (
    <FormDialog
      place={`${deed}-telling:${id}`}
      title={way.title}
      why={way.why}
      empty={{ words: '' }}
      changed={problemsChanged}
      send={({ words }) => way.send({ params: { path: { id } }, version, words })}
      save={way.title}
      danger={deed === 'stop'}
      onClose={onClose}
    >
      {({ form, change, wrong }) =>
        way.label ? (
          <Textarea
            label={way.label}
            autosize
            minRows={2}
            maxRows={8}
            value={form.words}
            data-field={way.field}
            error={way.field ? wrong(way.field) : undefined}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
        ) : null
      }
    </FormDialog>
  );
}

interface Given {
  readonly params: { readonly path: { readonly id: string } };
  readonly version: number;
  readonly words: string;
}

interface Way {
  readonly title: string;
  readonly why: string;
  readonly label?: string;
  readonly field?: string;
  readonly send: (given: Given) => Promise<unknown>;
}

function ways({ list }: TellingPage, { anHour, counts }: Telling): Readonly<Record<Exclude<TellingDoor, 'write'>, Way>> {
  const pace = `up to ${anHour.toLocaleString('en-GB')} an hour, outside the quiet hours`;
  return {
    ask: {
      title: 'Ask for approval',
      why: `A second person reads the words and the list of ${customersInWords(list.count)}. If either changes afterwards, it is asked for again.`,
      label: 'What they should know',
      field: 'note',
      send: ({ params, version, words }) =>
        answer(api.POST('/api/problem-messages/{id}/approval-request', { params, body: { version, note: words } })),
    },
    approve: {
      title: 'Approve it',
      why: `${customersInWords(list.count)} may then be told exactly this. Nobody is told before a colleague begins.`,
      send: ({ params, version }) => answer(api.POST('/api/problem-messages/{id}/approval', { params, body: { version } })),
    },
    'send-back': {
      title: 'Send it back',
      why: 'It is changed and asked for again.',
      label: 'What should be different',
      field: 'why',
      send: ({ params, version, words }) =>
        answer(api.POST('/api/problem-messages/{id}/return', { params, body: { version, why: words } })),
    },
    start: {
      title: 'Begin to tell them',
      why: `${customersInWords(list.count)} on the list, each told once, ${pace}. Whoever asked not to be told is not.`,
      send: ({ params, version }) => answer(api.POST('/api/problem-messages/{id}/start', { params, body: { version } })),
    },
    'go-on': {
      title: 'Go on telling them',
      why: `${customersInWords(counts.waiting)} still to be told, ${pace}.`,
      send: ({ params, version }) => answer(api.POST('/api/problem-messages/{id}/start', { params, body: { version } })),
    },
    stop: {
      title: 'Stop telling them',
      why: `Not reached yet: ${customersInWords(counts.waiting)}. They are not told. Messages that were made go out. You can go on later.`,
      send: ({ params, version }) => answer(api.POST('/api/problem-messages/{id}/stop', { params, body: { version } })),
    },
  };
}
