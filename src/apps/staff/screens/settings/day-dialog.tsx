// Adds a day on which nobody works, or takes a holiday out because it is worked, each with its reason. It says first how many
// complaints' dates may move.
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { settingsChanged } from '../../api/settings.ts';
import { dayExactly } from '../../parts/day-words.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

export type DayToChange = {
  /** Null where the day is still to be chosen. */
  readonly day: string | null;
  readonly holiday: boolean;
  readonly version: number | null;
  readonly name: string;
};

type DayDialogProps = {
  readonly calendar: { readonly id: string; readonly name: string; readonly openComplaints: number };
  readonly wanted: DayToChange;
  readonly onClose: () => void;
};

export function DayDialog({ calendar, wanted, onClose }: DayDialogProps) {
  const [day, setDay] = useState(wanted.day ?? '');
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => {
      const params = { path: { calendar: calendar.id, day } };
      const body = { holiday: wanted.holiday, reason, version: wanted.version };
      return answer(api.PUT('/api/settings/calendars/{calendar}/days/{day}', { params, body }));
    },
    onSuccess: async () => {
      await settingsChanged();
      onClose();
    },
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  const title = wanted.day ? `We work on ${dayExactly(wanted.day)}` : 'Add a day on which nobody works';
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {wanted.day ? (
          <p>{wanted.name} will count as a working day.</p>
        ) : (
          <TextInput
            type="date"
            label="Day"
            required
            withAsterisk={false}
            data-autofocus
            data-field="day"
            value={day}
            error={fields['day']}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        )}
        <TextInput
          label="Reason"
          description="For example “Office closed between the years”. It is shown wherever the day is not counted."
          required
          withAsterisk={false}
          data-autofocus={wanted.day ? true : undefined}
          data-field="reason"
          value={reason}
          error={fields['reason']}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className={styles['more']}>{consequence(calendar.openComplaints)}</p>
        <RefusalMessage error={save.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={save.isPending}>
            {wanted.day ? 'Take it out' : 'Add the day'}
          </Button>
          <StaleWay error={save.error} onLoad={() => settingsChanged().then(onClose)} />
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function consequence(open: number): string {
  if (open === 0) return 'No open complaint counts in this calendar.';
  const many = open === 1 ? '1 open complaint counts' : `${open.toLocaleString('en-GB')} open complaints count`;
  return `${many} in this calendar. Their dates are counted anew, which may take a few minutes.`;
}
