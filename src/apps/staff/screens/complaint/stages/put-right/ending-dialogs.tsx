// The dialogs at the end of a complaint: what the customer says of outcome and handling, a day to ask again, and what came of it.
import { answer, api } from '../../../../api/client.ts';
import { type FollowUpResult, followUpResults, type Satisfaction, satisfactions } from '#domain/closing.ts';
import { useDeedPlace } from '../../deed-place.ts';
import { DeedForm } from '../../deeds/deed-form.tsx';
import { ChannelField, type Choice, choicesOf, DayField, OneOfField, WordsField } from '../../deeds/fields.tsx';

type Answer = Satisfaction | 'none';
const answers: readonly Choice<Answer>[] = [...choicesOf<Satisfaction>(satisfactions), { value: 'none', label: 'No answer' }];
const sent = (given: Answer) => (given === 'none' ? null : given);

export function AskSatisfaction({ onClose }: { readonly onClose: () => void }) {
  const { page } = useDeedPlace();
  return (
    <DeedForm<{ channel: string; outcome: Answer; handling: Answer; said: string }>
      name="satisfaction"
      title="Is the customer satisfied?"
      why="Ask both: somebody may accept the outcome and still feel badly treated, or the other way round."
      empty={{ channel: page.channel, outcome: 'none', handling: 'none', said: '' }}
      send={({ channel, outcome, handling, said }, { params }) => {
        const body = { channel, outcome: sent(outcome), handling: sent(handling), said };
        return answer(api.POST('/api/complaints/{id}/satisfaction', { params, body }));
      }}
      save="Record it"
      said="Recorded what the customer says."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="outcome"
            label="With the outcome"
            choices={answers}
            value={form.outcome}
            onChange={(outcome) => change({ outcome })}
            error={wrong('outcome')}
          />
          <OneOfField
            field="handling"
            label="With the way it was handled"
            choices={answers}
            value={form.handling}
            onChange={(handling) => change({ handling })}
            error={wrong('handling')}
          />
          <WordsField
            field="said"
            label="What they said, in their words"
            value={form.said}
            onChange={(said) => change({ said })}
            error={wrong('said')}
          />
          <ChannelField label="How they were asked" value={form.channel} onChange={(channel) => change({ channel })} />
        </>
      )}
    </DeedForm>
  );
}

export function SetFollowUp({ day, onClose }: { readonly day: string; readonly onClose: () => void }) {
  return (
    <DeedForm
      name="follow-up"
      title="Set a day to ask again"
      why="It comes up on the handler’s work that day."
      empty={{ day }}
      send={(body, { params }) => answer(api.POST('/api/complaints/{id}/follow-ups', { params, body }))}
      save="Set it"
      said="The day is set."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <DayField
          field="day"
          label="Ask again on"
          value={form.day}
          onChange={(chosen) => change({ day: chosen })}
          error={wrong('day')}
          required
        />
      )}
    </DeedForm>
  );
}

export function RecordFollowUp({ followUp, onClose }: { readonly followUp: string; readonly onClose: () => void }) {
  const { page } = useDeedPlace();
  return (
    <DeedForm<{ channel: string; stillRight: FollowUpResult | ''; said: string }>
      name={`follow-up-result:${followUp}`}
      title="What came of asking again"
      empty={{ channel: page.channel, stillRight: '', said: '' }}
      send={({ channel, stillRight, said }, { params }) => {
        const body = { followUp, channel, stillRight: stillRight as FollowUpResult, said };
        return answer(api.POST('/api/complaints/{id}/follow-up-results', { params, body }));
      }}
      save="Record it"
      said="Recorded what came of asking again."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <OneOfField
            field="stillRight"
            label="Did it stay right?"
            choices={choicesOf<FollowUpResult>(followUpResults)}
            value={form.stillRight}
            onChange={(stillRight) => change({ stillRight })}
            error={wrong('stillRight')}
          />
          <WordsField
            field="said"
            label="What they said, or how you tried"
            value={form.said}
            onChange={(said) => change({ said })}
            error={wrong('said')}
            required
          />
          <ChannelField label="How" value={form.channel} onChange={(channel) => change({ channel })} />
        </>
      )}
    </DeedForm>
  );
}
