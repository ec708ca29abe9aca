// How and when it reached us, and where it goes. Usually by phone and now, so nothing here needs touching on a call.
import { Checkbox, Select, TextInput } from '@mantine/core';
import { channels } from '#domain/channel.ts';
import { isLongAgo } from '#domain/received.ts';
import { useNow } from '../../clock.ts';
import { useTimeZone } from '../../parts/day-in-words.tsx';
import { todayIn } from '../../parts/day-words.ts';
import { receivedAt } from './form.ts';
import styles from './log-complaint.module.css';
import type { PartProps } from './part.ts';
import type { Choices } from '../../api/choices.ts';

export function Receipt({ form, change, fields, choices }: PartProps & { readonly choices: Choices | undefined }) {
  const entities = choices?.legalEntities ?? [];
  return (
    <section className={styles['part']} aria-labelledby="log-receipt">
      <h2 id="log-receipt">How it reached us, and where it goes</h2>
      <div className={styles['pair']}>
        <Select
          label="How it reached us"
          allowDeselect={false}
          data={Object.entries(channels).map(([value, label]) => ({ value, label }))}
          data-field="channel"
          error={fields['channel']}
          value={form.channel}
          onChange={(value) => change({ channel: value ?? 'phone' })}
        />
        <When form={form} change={change} fields={fields} />
        <Select
          label="Team"
          clearable
          placeholder="By the routing rules"
          data={(choices?.teams ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={form.team}
          onChange={(team) => change({ team })}
        />
        {entities.length > 1 ? (
          <Select
            label="Who answers for it"
            placeholder={entities[0]?.name ?? ''}
            clearable
            data={entities.map(({ id, name }) => ({ value: id, label: name }))}
            data-field="legalEntity"
            error={fields['legalEntity']}
            value={form.legalEntity}
            onChange={(legalEntity) => change({ legalEntity })}
          />
        ) : null}
      </div>
      <Checkbox
        label="I will handle it myself"
        checked={form.handleMyself}
        onChange={(event) => change({ handleMyself: event.currentTarget.checked })}
      />
      <TextInput
        label="Title"
        description="Left empty, it is the first sentence of what happened."
        maxLength={200}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
    </section>
  );
}

function When({ form, change, fields }: PartProps) {
  const timeZone = useTimeZone();
  const now = useNow();
  const at = receivedAt(form, { timeZone, now });
  const earlier = form.receivedDay !== '';
  const future = at && at.getTime() > now.getTime() + 60_000;
  return (
    <div>
      <Checkbox
        className={styles['above'] ?? ''}
        label="It came earlier than now"
        checked={earlier}
        onChange={(event) => change({ receivedDay: event.currentTarget.checked ? todayIn(timeZone, now) : '', receivedTime: '' })}
      />
      {earlier ? (
        <div className={styles['pair']}>
          <TextInput
            type="date"
            label="Day received"
            max={todayIn(timeZone, now)}
            data-field="receivedAt"
            error={fields['receivedAt'] ?? (future ? 'It cannot have come in the future.' : undefined)}
            value={form.receivedDay}
            onChange={(event) => change({ receivedDay: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label="Time, if known"
            value={form.receivedTime}
            onChange={(event) => change({ receivedTime: event.currentTarget.value })}
          />
        </div>
      ) : null}
      {at && isLongAgo(at, now) ? (
        <p className={styles['warn']} role="status">
          That is more than a year ago. If it is right, go on.
        </p>
      ) : null}
    </div>
  );
}
