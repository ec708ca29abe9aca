// What a return asks that nobody can count: texts, yes or no, numbers. What is typed is kept as a draft until it is saved.
import { Button, NumberInput, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { useDraft } from '../../drafts/use-draft.ts';
import { ListHeader } from '../../parts/list-header.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type ReturnPage, returnsChanged } from './questions.ts';
import styles from './returns.module.css';

type Question = ReturnPage['questions'][number];
type Answers = Record<string, string | number | boolean | null>;

export function Questions({ page }: { readonly page: ReturnPage }) {
  const { questions, allowed } = page;
  if (questions.length === 0) return null;
  return (
    <section className={styles['part']}>
      <ListHeader title="What only you can say" count={questions.length} of={['question', 'questions']} />
      {allowed.includes('answer') ? <Form page={page} /> : <Answered questions={questions} />}
    </section>
  );
}

function Answered({ questions }: { readonly questions: readonly Question[] }) {
  const said = ({ answer: given }: Question): string =>
    typeof given === 'boolean' ? (given ? 'Yes' : 'No') : String(given ?? 'Not answered');
  return (
    <dl className={styles['facts']}>
      {questions.map((question) => (
        <div key={question.key}>
          <dt>{labelOf(question)}</dt>
          <dd>{said(question)}</dd>
        </div>
      ))}
    </dl>
  );
}

const labelOf = ({ name, row, must }: Question): string =>
  `${row === null ? name : `${name}: ${row}`}${must ? '' : ' (if there is one)'}`;

function Form({ page }: { readonly page: ReturnPage }) {
  const draft = useDraft<{ answers: Answers }>(`return:${page.id}`, { answers: {} });
  const [saved, setSaved] = useState(false);
  const save = useOnce({
    mutationFn: () =>
      answer(
        api.POST('/api/returns/{id}/answers', {
          params: { path: { id: page.id } },
          body: { version: page.version, answers: draft.value.answers },
        }),
      ),
    onSuccess: async () => {
      draft.forget();
      setSaved(true);
      await returnsChanged();
    },
  });
  const set = (key: string, value: Answers[string]) => {
    setSaved(false);
    draft.change({ answers: { ...draft.value.answers, [key]: value } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {page.questions.map((question) => (
        <Field
          key={question.key}
          question={question}
          value={draft.value.answers[question.key] ?? question.answer}
          onChange={(value) => set(question.key, value)}
        />
      ))}
      <RefusalMessage error={save.error} />
      <div className={styles['deeds']}>
        <Button type="submit" variant="default" loading={save.isPending}>
          Save the answers
        </Button>
        <DraftLine draft={draft} />
        <span role="status">{saved ? 'Saved' : ''}</span>
      </div>
    </form>
  );
}

type FieldProps = {
  readonly question: Question;
  readonly value: Answers[string];
  readonly onChange: (value: Answers[string]) => void;
};

function Field({ question, value, onChange }: FieldProps) {
  const label = labelOf(question);
  if (question.kind === 'yes-no')
    return (
      <Radio.Group
        label={label}
        value={value === null ? '' : value === true ? 'yes' : 'no'}
        onChange={(chosen) => onChange(chosen === 'yes')}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="yes" label="Yes" />
          <Radio value="no" label="No" />
        </Stack>
      </Radio.Group>
    );
  if (question.kind === 'number')
    return (
      <NumberInput
        label={label}
        min={0}
        hideControls
        thousandSeparator=","
        value={typeof value === 'number' ? value : ''}
        onChange={(given) => onChange(typeof given === 'number' ? given : null)}
      />
    );
  return (
    <Textarea
      label={label}
      autosize
      minRows={2}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
