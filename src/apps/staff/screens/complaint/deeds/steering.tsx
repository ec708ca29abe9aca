// Saying on whom it waits, how it is to be handled, where its handling has got to, and who decides.
import { stages } from '#domain/complaint.ts';
import { stageNames } from '#domain/stage-names.ts';
import { answer, api } from '../../../api/client.ts';
import { useCase } from '../case.tsx';
import { trackWords, waitingWords } from '../words.ts';
import { DeedForm } from './deed-form.tsx';
import { nextStageInWords } from './deed-names.ts';
import type { DeedProps } from './deed-props.ts';
import { ChannelField, choicesOf, OneOfField, WordsField } from './fields.tsx';
import { refuseIfNot } from './several-done.ts';

export function MarkWaitingOn({ onClose }: DeedProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name="waiting-on"
      title="Whom does it wait for"
      empty={{ on: page.waitingOn }}
      send={async ({ on }, { params: { header }, version }) => {
        const body = { complaints: [{ id: page.id, version }], waitingOn: on };
        refuseIfNot(await answer(api.POST('/api/waiting-on', { params: { header }, body })));
      }}
      save="Save"
      said="Saved whom it waits for."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <OneOfField
          field="waitingOn"
          label="It waits for"
          choices={choicesOf(waitingWords)}
          value={form.on}
          onChange={(on) => change({ on })}
          error={wrong('waitingOn')}
        />
      )}
    </DeedForm>
  );
}

export function ChooseTrack({ onClose }: DeedProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name="track"
      title="How is it to be handled"
      empty={{ track: page.track }}
      send={({ track }, { params, version }) => answer(api.PUT('/api/complaints/{id}/track', { params, body: { track, version } }))}
      save="Save"
      said="Saved how it is handled."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <OneOfField
          field="track"
          label="It is handled by"
          choices={choicesOf(trackWords)}
          value={form.track}
          onChange={(track) => change({ track })}
          error={wrong('track')}
        />
      )}
    </DeedForm>
  );
}

export function MoveToStage({ subject, onClose }: DeedProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name="stage"
      title="Where has it got to"
      why="A stage says where the work is. It ticks nothing off and stops no clock."
      empty={{ stage: stages.find((stage) => stage === subject) ?? page.stage }}
      send={({ stage }, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/stage', { params, body: { version, stage } }))
      }
      save="Move it"
      said="Moved."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <OneOfField
          field="stage"
          label="Stage"
          choices={stages.map((stage) => ({ value: stage, label: stageNames[stage] }))}
          value={form.stage}
          onChange={(stage) => change({ stage })}
          error={wrong('stage')}
        />
      )}
    </DeedForm>
  );
}

export function RaiseLevel({ onClose }: DeedProps) {
  const { page } = useCase();
  return (
    <DeedForm
      name="level"
      title={nextStageInWords(page.level)}
      why={`It goes to the queue of ${page.team?.name ?? 'its team'}, for somebody who has not decided on it before. Write what the customer said, in their words.`}
      empty={{ reason: '', channel: page.channel }}
      send={({ reason, channel }, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/next-level', { params, body: { reason, channel, version } }))
      }
      save={`Take it to stage ${page.level + 1}`}
      said={`It is at stage ${page.level + 1} now.`}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="reason"
            label="What the customer said"
            value={form.reason}
            onChange={(reason) => change({ reason })}
            error={wrong('reason')}
            required
          />
          <ChannelField label="How they said it" value={form.channel} onChange={(channel) => change({ channel })} />
        </>
      )}
    </DeedForm>
  );
}
