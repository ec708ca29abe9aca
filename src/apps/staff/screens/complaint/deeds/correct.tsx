// Correcting when and how the complaint was received, its title, its words, the outcome wanted. Only what was altered is sent; the
// record keeps both wordings, and the clocks are counted anew from a corrected day.
import { answer, api } from '../../../api/client.ts';
import { useTimeZone } from '../../../parts/day-in-words.tsx';
import { useCase } from '../case.tsx';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { ChannelField, LineField, WhenField, WordsField } from './fields.tsx';
import { nothingAltered } from './nothing-altered.ts';
import { instantOf, wallTime } from './wall-time.ts';

export function Correct({ onClose }: DeedProps) {
  const { page } = useCase();
  const zone = useTimeZone();
  const { title, description, outcomeWanted, channel } = page;
  const was = { title, description, outcomeWanted, channel, receivedAt: wallTime(new Date(page.receivedAt), zone) };
  return (
    <DeedForm
      name="correct"
      title="Correct the details"
      why="The former wording stays in the record. A corrected day of receipt counts the clocks anew."
      size="lg"
      empty={was}
      send={(form, { params, version }) => {
        const { receivedAt, ...words } = form;
        const changed = Object.entries(words).filter(([field, value]) => value !== Reflect.get(was, field));
        const at = receivedAt === was.receivedAt ? undefined : instantOf(receivedAt, zone);
        if (changed.length === 0 && at === undefined) throw nothingAltered();
        const body = { version, ...Object.fromEntries(changed), ...(at ? { receivedAt: at } : {}) };
        return answer(api.POST('/api/complaints/{id}/corrections', { params, body }));
      }}
      save="Save the correction"
      said="Corrected."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <LineField
            field="title"
            label="Title"
            value={form.title}
            onChange={(title) => change({ title })}
            error={wrong('title')}
          />
          <WordsField
            field="description"
            label="What happened, in the customer’s words"
            rows={5}
            value={form.description}
            onChange={(description) => change({ description })}
            error={wrong('description')}
          />
          <WordsField
            field="outcomeWanted"
            label="What they want"
            rows={2}
            value={form.outcomeWanted}
            onChange={(outcomeWanted) => change({ outcomeWanted })}
            error={wrong('outcomeWanted')}
          />
          <WhenField
            field="receivedAt"
            label="Received"
            value={form.receivedAt}
            onChange={(receivedAt) => change({ receivedAt })}
            error={wrong('receivedAt')}
          />
          <ChannelField
            label="How it reached us"
            value={form.channel}
            onChange={(channel) => change({ channel })}
            error={wrong('channel')}
          />
        </>
      )}
    </DeedForm>
  );
}
