// Forms by which somebody records what happened from which the rules count, or takes back what was recorded by mistake.
import { answer, api } from '../../../api/client.ts';
import { useTimeZone } from '../../../parts/day-in-words.tsx';
import { useCase } from '../case.tsx';
import { DeedForm } from '../deeds/deed-form.tsx';
import { HowAndWhen, SelectField, WordsField } from '../deeds/fields.tsx';
import { instantOf } from '../deeds/wall-time.ts';
import type { ClocksOfCase } from '../questions.ts';

type Close = { readonly onClose: () => void };

export function RecordMilestone({ clocks, onClose }: Close & { readonly clocks: ClocksOfCase }) {
  const { page } = useCase();
  const zone = useTimeZone();
  const keyOf = ({ rulePack, what }: ClocksOfCase['recordable'][number]) => `${rulePack} ${what}`;
  const named = (wanted: string) => clocks.recordable.find((one) => keyOf(one) === wanted);
  return (
    <DeedForm
      name="milestone"
      title="Record what happened"
      why="Redress sends nothing by this: it only counts from it."
      empty={{ happened: '', channel: page.channel, at: '', text: '' }}
      send={({ happened, channel, at, text }, { params, version }) => {
        const [when, one] = [instantOf(at, zone), named(happened)];
        const body = {
          version,
          what: one?.what ?? '',
          channel,
          text,
          ...(one ? { rulePack: one.rulePack } : {}),
          ...(when ? { at: when } : {}),
        };
        return answer(api.POST('/api/complaints/{id}/milestones', { params, body }));
      }}
      save="Record it"
      said="Recorded. The clocks are counted anew."
      onClose={onClose}
    >
      {({ form, change, wrong }) => {
        const one = named(form.happened);
        const follows = [
          ...(one && one.starts.length > 0 ? [`It decides when these begin: ${one.starts.join(', ')}.`] : []),
          ...(one && one.ends.length > 0 ? [`It ends: ${one.ends.join(', ')}.`] : []),
        ];
        return (
          <>
            <SelectField
              field="what"
              label="What happened"
              about={follows.join(' ')}
              choices={[
                { value: '', label: 'Choose' },
                ...clocks.recordable.map((each) => ({
                  value: keyOf(each),
                  label: each.regime ? `${each.says} (${each.regime})` : each.says,
                })),
              ]}
              value={form.happened}
              onChange={(happened) => change({ happened })}
              error={wrong('what')}
            />
            <HowAndWhen how="How it was said or sent" form={form} change={change} wrong={wrong} />
            <WordsField
              field="text"
              label="More about it"
              value={form.text}
              onChange={(text) => change({ text })}
              error={wrong('text')}
            />
          </>
        );
      }}
    </DeedForm>
  );
}

export function TakeBackMilestone({ milestone, onClose }: Close & { readonly milestone: ClocksOfCase['milestones'][number] }) {
  return (
    <DeedForm
      name={`take-back:${milestone.id}`}
      title={`Take back: ${milestone.says}`}
      why="It stays to be read in the record, and no longer counts."
      empty={{ reason: '' }}
      send={({ reason }, { params, version }) =>
        answer(
          api.POST('/api/complaints/{id}/milestones-taken-back', { params, body: { version, milestone: milestone.id, reason } }),
        )
      }
      save="Take it back"
      said="Taken back. The clocks are counted anew."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="reason"
          label="Why"
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={wrong('reason')}
          required
        />
      )}
    </DeedForm>
  );
}
