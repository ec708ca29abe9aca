// What the organisation says on a question: comply, not yet or does not apply, in its own words, with its own evidence. Kept as typed.
import { Button, Radio, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { type AssessmentVerdict, assessmentVerdicts } from '#domain/assessment/definition.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './assessments.module.css';
import { assessmentsChanged, type Question } from './questions.ts';

interface AnswerFormProps {
  readonly id: string;
  readonly question: Question;
  readonly onClose: () => void;
}

const verdicts = Object.keys(assessmentVerdicts) as AssessmentVerdict[];

export function AnswerForm({ id, question, onClose }: AnswerFormProps) {
  const kept = { verdict: question.verdict ?? '', words: question.words, evidence: question.evidence, base: question.version };
  const draft = useDraft<typeof kept>(`assessment:${id}:${question.id}`, kept);
  const { verdict, words, evidence, base } = draft.value;
  const given = verdicts.find((one) => one === verdict) ?? null;
  const save = useOnce({
    mutationFn: () => {
      const body = { question: question.id, version: base, verdict: given, words, evidence };
      return answer(api.POST('/api/assessments/{id}/answers', { params: { path: { id } }, body }));
    },
    onSuccess: async () => {
      await assessmentsChanged();
      draft.forget();
      onClose();
    },
    onError: () => assessmentsChanged(),
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      <Radio.Group label="Do we comply?" value={verdict} onChange={(to) => draft.change({ verdict: to })}>
        <div className={styles['deeds']}>
          {verdicts.map((one) => (
            <Radio key={one} value={one} label={assessmentVerdicts[one]} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={given === null || given === 'comply' ? 'In our own words' : 'Why, and when we will'}
        data-field="words"
        autosize
        minRows={2}
        value={words}
        error={fields['words']}
        onChange={(event) => draft.change({ words: event.currentTarget.value })}
      />
      <Textarea
        label="Our own evidence"
        description="A policy, minutes, a page: what somebody who asks would be shown."
        data-field="evidence"
        autosize
        minRows={1}
        value={evidence}
        error={fields['evidence']}
        onChange={(event) => draft.change({ evidence: event.currentTarget.value })}
      />
      {base === question.version ? null : (
        <p className={styles['quiet']}>
          A colleague answered since you began. What you typed is kept.{' '}
          <Button size="compact-sm" variant="default" onClick={() => draft.change({ base: question.version })}>
            Save mine over theirs
          </Button>
        </p>
      )}
      <RefusalMessage error={save.error} />
      <div className={styles['deeds']}>
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  );
}
