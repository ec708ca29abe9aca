// Forms about one clock or its standing still: why it was late, pausing and going on.
import { answer, api } from '../../../api/client.ts';
import { useTimeZone } from '../../../parts/day-in-words.tsx';
import { DeedForm } from '../deeds/deed-form.tsx';
import { SelectField, WhenField, WordsField } from '../deeds/fields.tsx';
import { instantOf } from '../deeds/wall-time.ts';
import type { ClocksOfCase } from '../questions.ts';

type Clock = ClocksOfCase['clocks'][number];
type Close = { readonly onClose: () => void };

export function ExplainLateness({ clocks, clock, onClose }: Close & { readonly clocks: ClocksOfCase; readonly clock: Clock }) {
  return (
    <DeedForm
      name={`late:${clock.rulePack}:${clock.id}`}
      title={`Why ${clock.name} was late`}
      why="Asked once. It is for learning and for figures, and nobody is blamed by it."
      empty={{ reason: '', words: '' }}
      send={({ reason, words }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/lateness', { params, body: { rulePack: clock.rulePack, clock: clock.id, reason, words } }),
        )
      }
      save="Keep the reason"
      said="Reason kept."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <SelectField
            field="reason"
            label="The reason"
            choices={[
              { value: '', label: 'Choose' },
              ...clocks.latenessReasons.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={form.reason}
            onChange={(reason) => change({ reason })}
            error={wrong('reason')}
          />
          <WordsField
            field="words"
            label="More about it"
            about="Only if it helps."
            value={form.words}
            onChange={(words) => change({ words })}
            error={wrong('words')}
          />
        </>
      )}
    </DeedForm>
  );
}

export function PauseClocks({ clocks, onClose }: Close & { readonly clocks: ClocksOfCase }) {
  const zone = useTimeZone();
  type Reason = 'court-or-police';
  return (
    <DeedForm
      name="pause-clocks"
      title="Let clocks stand still"
      why="Which clocks may stand still is said by each one’s rule; the others run on."
      empty={{ reason: clocks.mayPause[0]?.reason ?? '', at: '' }}
      send={({ reason, at }, { params, version }) => {
        const when = instantOf(at, zone);
        const body = { version, reason: reason as Reason, ...(when ? { at: when } : {}) };
        return answer(api.POST('/api/complaints/{id}/pauses', { params, body }));
      }}
      save="Let them stand still"
      said="The clocks stand still."
      onClose={onClose}
    >
      {({ form, change, wrong }) => {
        const chosen = clocks.mayPause.find(({ reason }) => reason === form.reason);
        return (
          <>
            <SelectField
              field="reason"
              label="Why"
              about={
                chosen
                  ? `Stands still: ${chosen.clocks.join(', ')}.${chosen.runOn.length > 0 ? ` Runs on: ${chosen.runOn.join(', ')}.` : ''}`
                  : ''
              }
              choices={clocks.mayPause.map(({ reason, says }) => ({ value: reason, label: says }))}
              value={form.reason}
              onChange={(reason) => change({ reason })}
              error={wrong('reason')}
            />
            <WhenField
              field="at"
              label="Since when"
              about="Empty means now."
              value={form.at}
              onChange={(at) => change({ at })}
              error={wrong('at')}
            />
          </>
        );
      }}
    </DeedForm>
  );
}

export function ResumeClocks({ pause, onClose }: Close & { readonly pause: ClocksOfCase['pauses'][number] }) {
  const zone = useTimeZone();
  type Reason = 'court-or-police';
  return (
    <DeedForm
      name={`resume:${pause.reason}`}
      title="Let the clocks run again"
      why="The day on which they run again counts."
      empty={{ at: '' }}
      send={({ at }, { params, version }) => {
        const when = instantOf(at, zone);
        const body = { version, reason: pause.reason as Reason, ...(when ? { at: when } : {}) };
        return answer(api.POST('/api/complaints/{id}/pauses-ended', { params, body }));
      }}
      save="Let them run"
      said="The clocks run again."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WhenField
          field="at"
          label="Since when"
          about="Empty means now."
          value={form.at}
          onChange={(at) => change({ at })}
          error={wrong('at')}
        />
      )}
    </DeedForm>
  );
}
