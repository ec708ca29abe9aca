// Recording that the customer was told how their complaint stands, and by when they will hear again.
import { answer, api } from '../../../api/client.ts';
import { useTimeZone } from '../../../parts/day-in-words.tsx';
import { useCase } from '../case.tsx';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { ChannelField, DayField, WhenField, WordsField } from './fields.tsx';
import { instantOf } from './wall-time.ts';

export function TellProgress({ onClose }: DeedProps) {
  const { page } = useCase();
  const zone = useTimeZone();
  return (
    <DeedForm
      name="tell-progress"
      title="Tell the customer how it stands"
      why="Tell them first; this keeps that you did. What has been done, what comes next, and by when they hear again."
      empty={{ channel: page.channel, text: '', at: '', nextDay: '' }}
      send={({ channel, text, at, nextDay }, { params }) => {
        const when = instantOf(at, zone);
        const body = { channel, text, nextDay: nextDay === '' ? null : nextDay, ...(when ? { at: when } : {}) };
        return answer(api.POST('/api/complaints/{id}/progress-updates', { params, body }));
      }}
      save="Record it"
      said="Recorded: the customer has heard from us."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <WordsField
            field="text"
            label="What they were told"
            value={form.text}
            onChange={(text) => change({ text })}
            error={wrong('text')}
            required
            rows={4}
          />
          <ChannelField label="How" value={form.channel} onChange={(channel) => change({ channel })} error={wrong('channel')} />
          <DayField
            field="nextDay"
            label="They hear again by"
            about="Left empty, the longest silence of its track holds."
            value={form.nextDay}
            onChange={(nextDay) => change({ nextDay })}
            error={wrong('nextDay')}
          />
          <WhenField
            field="at"
            label="When they were told"
            about="Left empty, it means now."
            value={form.at}
            onChange={(at) => change({ at })}
            error={wrong('at')}
          />
        </>
      )}
    </DeedForm>
  );
}
