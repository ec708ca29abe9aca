// Recording that the customer was told we have their complaint: how, when, and in what words. It meets the clock of that name.
import { answer, api } from '../../../api/client.ts';
import { useTimeZone } from '../../../parts/day-in-words.tsx';
import { useCase } from '../case.tsx';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { HowAndWhen, WordsField } from './fields.tsx';
import { instantOf } from './wall-time.ts';

export function Acknowledge({ onClose }: DeedProps) {
  const { page } = useCase();
  const zone = useTimeZone();
  return (
    <DeedForm
      name="acknowledge"
      title="Record the acknowledgement"
      why="Redress does not send it: record here that you have, so that the clock is met."
      empty={{ channel: page.channel, at: '', text: '' }}
      send={({ channel, at, text }, { params }) => {
        const when = instantOf(at, zone);
        return answer(
          api.POST('/api/complaints/{id}/acknowledgement', { params, body: { channel, text, ...(when ? { at: when } : {}) } }),
        );
      }}
      save="Record it"
      said="Acknowledgement recorded."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <HowAndWhen how="How they were told" form={form} change={change} wrong={wrong} />
          <WordsField
            field="text"
            label="What they were told"
            about="The reference, what happens next, whom to ask."
            value={form.text}
            onChange={(text) => change({ text })}
            error={wrong('text')}
          />
        </>
      )}
    </DeedForm>
  );
}
