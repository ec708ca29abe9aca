// How the customer wishes to be reached, and what makes it easier for them. Support needs are kept only with their consent.
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { channels } from '#domain/channel.ts';
import styles from './log-complaint.module.css';
import type { PartProps } from './part.ts';

const wished = ['phone', 'email', 'letter', 'sms'] as const;

export function Reach({ form, change, fields }: PartProps) {
  if (form.who.known)
    return (
      <section className={styles['part']} aria-labelledby="log-reach">
        <h2 id="log-reach">Reaching them</h2>
        <p className={styles['quiet']}>As it stands on their own page. Correct it there once the complaint is logged.</p>
      </section>
    );
  return (
    <section className={styles['part']} aria-labelledby="log-reach">
      <h2 id="log-reach">Reaching them</h2>
      <div className={styles['pair']}>
        <Select
          label="How they like to be reached"
          clearable
          data={wished.map((value) => ({ value, label: channels[value] }))}
          value={form.preferredChannel || null}
          onChange={(value) => change({ preferredChannel: value ?? '' })}
        />
        <TextInput
          label="When"
          placeholder="Weekdays after four"
          value={form.contactTimes}
          onChange={(event) => change({ contactTimes: event.currentTarget.value })}
        />
        <TextInput label="Language" value={form.language} onChange={(event) => change({ language: event.currentTarget.value })} />
        <TextInput
          label="Postal address"
          data-field="customer.address"
          error={fields['customer.address']}
          value={form.address}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label="What would make it easier to deal with us?"
        placeholder="Large print, a sign-language interpreter, written updates"
        value={form.adjustments}
        onChange={(event) => change({ adjustments: event.currentTarget.value })}
      />
      <Checkbox
        label="They agree that we keep what support they need"
        checked={form.supportConsent}
        onChange={(event) => change({ supportConsent: event.currentTarget.checked })}
      />
      {form.supportConsent ? (
        <Textarea
          label="Support needs"
          description="Shown wherever they matter. Erased if they change their mind."
          autosize
          minRows={2}
          value={form.supportNeeds}
          onChange={(event) => change({ supportNeeds: event.currentTarget.value })}
        />
      ) : null}
    </section>
  );
}
