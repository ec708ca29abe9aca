// Noting what the customer answered to one of the questions, or that it is not known.
import { isQuestion, type Known, knownWays, questions } from '#domain/open-question.ts';
import { answer, api } from '../../../../api/client.ts';
import { useCase } from '../../case.tsx';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { ChannelField, choicesOf, OneOfField, WordsField } from '../../deeds/fields.tsx';

type NoteAnswerProps = { readonly question: string; readonly onClose: () => void };

interface AnswerForm {
  readonly known: Known;
  readonly words: string;
  readonly channel: string;
}

export function NoteAnswer({ question, onClose }: NoteAnswerProps) {
  const { page } = useCase();
  const asks = isQuestion(question) ? questions[question].asks : question;
  return (
    <DeedForm<AnswerForm>
      name={`answer-to-${question}`}
      title="Note the answer"
      why={asks}
      empty={{ known: 'answered', words: '', channel: page.channel }}
      send={({ known, words, channel }, { params }) =>
        answer(api.POST('/api/complaints/{id}/noted-answers', { params, body: { question, known, words, channel } }))
      }
      save="Note it"
      said="Answer noted."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="known"
            label="What came of asking"
            choices={choicesOf(knownWays)}
            value={form.known}
            onChange={(known) => change({ known })}
          />
          {form.known === 'answered' ? (
            <WordsField
              field="words"
              label="What they said, in their words"
              value={form.words}
              onChange={(words) => change({ words })}
              error={wrong('words')}
              required
            />
          ) : null}
          <ChannelField label="How" value={form.channel} onChange={(channel) => change({ channel })} error={wrong('channel')} />
        </>
      )}
    </DeedForm>
  );
}
