// Takes up a proposed problem under a name, ends one with what was done or why it is none, opens one again.
import { Textarea } from '@mantine/core';
import { answer, api } from '../../api/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { type Problem, problemsChanged } from './problem-questions.ts';
import { TitleField } from './title-field.tsx';

interface DeedProps {
  readonly problem: Problem;
  readonly onClose: () => void;
}

const at = (id: string) => ({ path: { id } });

export function TakeUpProblem({ problem: { id, version, title }, onClose }: DeedProps) {
  return (
    <FormDialog
      place={`take-up-problem:${id}`}
      title="Take it up"
      why="It is a problem, and you see to it until it is given to somebody else."
      empty={{ title }}
      changed={problemsChanged}
      send={(form) => answer(api.POST('/api/problems/{id}/taking-up', { params: at(id), body: { version, ...form } }))}
      save="Take it up"
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <TitleField title={form.title} error={wrong('title')} onChange={(title) => change({ title })} />
      )}
    </FormDialog>
  );
}

const ways = {
  close: {
    path: '/api/problems/{id}/closing',
    title: 'Close the problem',
    why: 'Its contacts stay what they are. If it comes back it can be opened again.',
    label: 'What was done about it',
    save: 'Close it',
  },
  dismiss: {
    path: '/api/problems/{id}/dismissal',
    title: 'Dismiss it',
    why: 'Its contacts stay what they are. The same contacts are not proposed again.',
    label: 'Why it is not a problem',
    save: 'Dismiss it',
  },
} as const;

export function EndProblem({ problem: { id, version }, how, onClose }: DeedProps & { readonly how: keyof typeof ways }) {
  const way = ways[how];
  return (
    <FormDialog
      place={`${how}-problem:${id}`}
      title={way.title}
      why={way.why}
      empty={{ how: '' }}
      changed={problemsChanged}
      send={(form) => answer(api.POST(way.path, { params: at(id), body: { version, ...form } }))}
      save={way.save}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <Textarea
          label={way.label}
          autosize
          minRows={3}
          maxRows={12}
          required
          withAsterisk={false}
          value={form.how}
          data-field="how"
          error={wrong('how')}
          onChange={(event) => change({ how: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}

export function ReopenProblem({ problem: { id, version }, onClose }: DeedProps) {
  return (
    <FormDialog
      place={`reopen-problem:${id}`}
      title="Open it again"
      why="It came back, or was a problem after all."
      empty={{}}
      changed={problemsChanged}
      send={() => answer(api.POST('/api/problems/{id}/reopening', { params: at(id), body: { version } }))}
      save="Open it again"
      onClose={onClose}
    >
      {() => null}
    </FormDialog>
  );
}
