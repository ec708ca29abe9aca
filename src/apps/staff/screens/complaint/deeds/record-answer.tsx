// Recording how the complaint was answered and what it came to. After this it is answered, not closed.
import { type AnswerKind, answerKinds, type Outcome, outcomes } from '#domain/milestone.ts';
import { answer, api } from '../../../api/client.ts';
import { useTimeZone } from '../../../parts/day-in-words.tsx';
import { useCase } from '../case.tsx';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { choicesOf, HowAndWhen, OneOfField, SelectField, WordsField } from './fields.tsx';
import { instantOf } from './wall-time.ts';

interface AnswerForm {
  readonly how: AnswerKind;
  /** The rules it answers under; empty: the main ones. */
  readonly rulePack: string;
  readonly outcome: Outcome | '';
  readonly channel: string;
  readonly at: string;
  readonly text: string;
}

export function RecordAnswer({ onClose }: DeedProps) {
  const { page } = useCase();
  const zone = useTimeZone();
  const ways = page.answers.map((kind) => ({ value: kind, label: answerKinds[kind] }));
  const others = page.clocks.filter(({ regime, rulePack }) => regime !== null && rulePack !== page.rulePack);
  const under = new Map(others.map(({ rulePack, regime }) => [rulePack, regime ?? rulePack]));
  return (
    <DeedForm<AnswerForm>
      name="answer"
      title="Record the answer"
      size="lg"
      empty={{
        rulePack: '',
        how: ways[0]?.value ?? 'final-response-sent',
        outcome: '',
        channel: page.channel,
        at: '',
        text: '',
      }}
      send={({ rulePack, how, outcome, channel, at, text }, { params, version }) => {
        const when = instantOf(at, zone);
        const body = { version, how, outcome: outcome as Outcome, channel, text, ...(rulePack ? { rulePack } : {}) };
        return answer(api.POST('/api/complaints/{id}/answer', { params, body: { ...body, ...(when ? { at: when } : {}) } }));
      }}
      save="Record the answer"
      said="Answer recorded."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          {under.size > 0 ? (
            <SelectField
              field="rulePack"
              label="Under which rules"
              choices={[
                { value: '', label: 'The main rules of the complaint' },
                ...[...under].map(([value, label]) => ({ value, label })),
              ]}
              value={form.rulePack}
              onChange={(rulePack) => change({ rulePack })}
              error={wrong('rulePack')}
            />
          ) : null}
          {ways.length > 1 ? (
            <OneOfField
              field="how"
              label="How it was answered"
              choices={ways}
              value={form.how}
              onChange={(how) => change({ how })}
              error={wrong('how')}
            />
          ) : null}
          <OneOfField
            field="outcome"
            label="What it came to"
            choices={choicesOf(outcomes)}
            value={form.outcome}
            onChange={(outcome) => change({ outcome })}
            error={wrong('outcome')}
          />
          <WordsField
            field="text"
            label="The answer, in short"
            value={form.text}
            onChange={(text) => change({ text })}
            error={wrong('text')}
            required
          />
          <HowAndWhen how="How it was sent" form={form} change={change} wrong={wrong} />
        </>
      )}
    </DeedForm>
  );
}
