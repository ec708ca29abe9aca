// Counts the clocks of some open complaints anew, because the calendar they count in changed. Asked again and again, each time
// from where the last one ended; each complaint whose dates moved has it in its own history.
import { z } from 'zod';
import { fingerprintOfClocks, lockOpenInCalendar, saveClocks } from '#records/clocks.ts';
import type { Happening, Happenings } from '#domain/happening.ts';
import { command } from '../command.ts';

const atOnce = 50;
const beforeAll = '00000000-0000-0000-0000-000000000000';

export const recountClocks = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({ calendar: z.string(), after: z.uuid().optional() }),
  async run({ calendar, after = beforeAll }, { tx, rules }) {
    const complaints = await lockOpenInCalendar(tx, { calendar, after, most: atOnce });
    const moved: Happening[] = [];
    for (const id of complaints) {
      const before = await fingerprintOfClocks(tx, id);
      await saveClocks(tx, id, rules);
      const now = await fingerprintOfClocks(tx, id);
      if (now.clocks !== before.clocks)
        moved.push({ kind: 'clocks-recounted', about: id, calendar, was: before.due, becomes: now.due });
    }
    const reply = { last: complaints.at(-1) ?? null };
    return isSome(moved) ? { happened: moved, reply } : { unchanged: true, reply };
  },
});

const isSome = (moved: readonly Happening[]): moved is Happenings => moved.length > 0;
