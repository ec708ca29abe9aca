// A place as its calendar file says it, read by hand for counting by hand: weekend, holidays, when the office closes.
import { z } from 'zod';
import type { Place } from './plain-days.ts';

const File = z.looseObject({
  timeZone: z.string(),
  weekend: z.array(z.string()),
  hours: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
  events: z.array(z.object({ date: z.string() })),
});

/** With other holidays, where they are published elsewhere. */
export function placeFrom(written: string, holidays?: ReadonlySet<string>): Place {
  const { timeZone, weekend, hours, events } = File.parse(JSON.parse(written));
  const closes = Object.fromEntries(
    Object.entries(hours).flatMap(([day, open]) => (open.length > 0 ? [[day, open.at(-1)?.[1] ?? '']] : [])),
  );
  return { timeZone, weekend, closes, holidays: holidays ?? new Set(events.map(({ date }) => date)) };
}
