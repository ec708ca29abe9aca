// A day or an instant on screen: near ones in words, the exact one on hover and for screen readers.
import { VisuallyHidden } from '@mantine/core';
import { useMe } from '../api/me.ts';
import { useNow } from '../clock.ts';
import { dayExactly, dayInWords, instantExactly, instantInWords, todayIn } from './day-words.ts';

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The organisation's time zone, or the browser's own before anyone has signed in. */
export function useTimeZone(): string {
  return useMe()?.organisation.timeZone ?? ownZone;
}

/** `day` is a calendar date, YYYY-MM-DD. */
export function DayInWords({ day }: { readonly day: string }) {
  const today = todayIn(useTimeZone(), useNow());
  return <Time at={day} words={dayInWords(day, today)} exactly={dayExactly(day)} />;
}

/** `at` is an instant, ISO 8601. */
export function InstantInWords({ at }: { readonly at: string }) {
  const timeZone = useTimeZone();
  const instant = new Date(at);
  return <Time at={at} words={instantInWords(instant, useNow(), timeZone)} exactly={instantExactly(instant, timeZone)} />;
}

function Time({ at, words, exactly }: { readonly at: string; readonly words: string; readonly exactly: string }) {
  return (
    <time dateTime={at} title={exactly}>
      {words}
      <VisuallyHidden>{` (${exactly})`}</VisuallyHidden>
    </time>
  );
}
