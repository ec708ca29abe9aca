// Recording what the customer said to our understanding, in their words. A correction begins the next version from this one.
import type { UnderstandingAnswer } from '#domain/understanding.ts';
import { answer, api } from '../../../../api/client.ts';
import { useTimeZone } from '../../../../parts/day-in-words.tsx';
import { useCase } from '../../case.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { type Choice, HowAndWhen, OneOfField, WordsField } from '../../deeds/fields.tsx';
import { instantOf } from '../../deeds/wall-time.ts';
import type { Understood } from './questions.ts';

type TheirAnswerProps = { readonly version: string; readonly known: Understood; readonly onClose: () => void };

interface AnswerForm {
  readonly answer: UnderstandingAnswer | '';
  readonly words: string;
  readonly channel: string;
  readonly at: string;
}

const choices: readonly Choice<UnderstandingAnswer>[] = [
  { value: 'confirmed', label: 'They confirmed it: we understood them' },
  { value: 'corrected', label: 'They corrected it: something is wrong or missing' },
];

export function TheirAnswer({ version: id, known, onClose }: TheirAnswerProps) {
  const { page } = useCase();
  const zone = useTimeZone();
  const version = known.versions.find((one) => one.id === id);
  const afterYes = version?.answers.at(-1)?.answer === 'confirmed';
  const empty: AnswerForm = { answer: afterYes ? 'corrected' : '', words: '', channel: page.channel, at: '' };
  return (
    <DeedForm<AnswerForm>
      name={`understanding-answer-${version?.number ?? ''}`}
      title={`What they said to version ${version?.number ?? ''}`}
      why="Silence is not an answer: leave it open, and findings may be made once they had fair time."
      empty={empty}
      send={({ answer: said, words, channel, at }, { params }) => {
        const when = instantOf(at, zone);
        const body = { understanding: id, answer: said as UnderstandingAnswer, words, channel, ...(when ? { at: when } : {}) };
        return answer(api.POST('/api/complaints/{id}/understanding-answers', { params, body }));
      }}
      save="Record it"
      said="Recorded in their words."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField<UnderstandingAnswer | ''>
            field="answer"
            label="Their answer"
            choices={afterYes ? choices.slice(1) : choices}
            value={form.answer}
            onChange={(said) => change({ answer: said })}
            error={wrong('answer')}
          />
          <WordsField
            field="words"
            label="In their words"
            rows={4}
            value={form.words}
            onChange={(words) => change({ words })}
            error={wrong('words')}
            required
          />
          <HowAndWhen how="How" form={form} change={change} wrong={wrong} />
        </>
      )}
    </DeedForm>
  );
}
