// One day of a calendar: what it is called, whether it is worked, what was changed about it, and how to change it or take that back.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { settingsChanged } from '../../api/settings.ts';
import { dayExactly } from '../../parts/day-words.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import type { DayToChange } from './day-dialog.tsx';
import styles from './settings.module.css';

export type CalendarDay = {
  readonly day: string;
  readonly name: string;
  readonly worked: boolean;
  readonly asItCame: boolean;
  readonly change: { readonly version: number; readonly by: string; readonly at: string; readonly reason: string } | null;
};

type CalendarDayRowProps = {
  readonly calendar: string;
  readonly day: CalendarDay;
  readonly onChange: (wanted: DayToChange) => void;
};

export function CalendarDayRow({ calendar, day: { day, name, worked, asItCame, change }, onChange }: CalendarDayRowProps) {
  const restore = useMutation({
    mutationFn: () => {
      const params = { path: { calendar, day }, query: { version: change?.version ?? 0 } };
      return answer(api.DELETE('/api/settings/calendars/{calendar}/days/{day}', { params }));
    },
    onSuccess: settingsChanged,
  });
  const exactly = dayExactly(day);
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <h3 className={styles['name']}>
          {exactly}
          {worked ? <span className={styles['tag']}>Worked</span> : null}
          {change && !asItCame ? <span className={styles['tag']}>Own day</span> : null}
        </h3>
        <p className={styles['more']}>{name}</p>
        {change ? (
          <p className={styles['more']}>
            {worked ? `Taken out by ${change.by}` : `Added by ${change.by}`} <InstantInWords at={change.at} />
            {worked ? `: ${change.reason}` : ''}
          </p>
        ) : null}
        <RefusalMessage error={restore.error} />
      </div>
      {change ? (
        <Button variant="default" loading={restore.isPending} onClick={() => restore.mutate()} aria-label={`Take back: ${exactly}`}>
          Take back
        </Button>
      ) : (
        <Button
          variant="default"
          onClick={() => onChange({ day, holiday: false, version: null, name })}
          aria-label={`We work on it: ${exactly}`}
        >
          We work on it
        </Button>
      )}
    </li>
  );
}
