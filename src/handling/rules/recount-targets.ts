// Counts the clocks of some open complaints anew, because the organisation set another time of its own. Asked again and again, each
// time from where the last one ended; each complaint in which something moved has it in its own history. No date that a rule fixes moves.
import { z } from 'zod';
import type { Happening, Happenings } from '#domain/happening.ts';
import { fingerprintOfClocks, saveClocks } from '#records/clocks.ts';
import { lockOpenUnder, targetDayOf } from '#records/internal-targets.ts';
import { command } from '../command.ts';

const atOnce = 50;
const beforeAll = '00000000-0000-0000-0000-000000000000';

export const recountTargets = command({
  permission: 'keep-rules',
  reach: 'program',
  input: z.object({ rulePack: z.string(), after: z.uuid().optional() }),
  async run({ rulePack, after = beforeAll }, { tx, rules }) {
    const complaints = await lockOpenUnder(tx, rulePack, { after, most: atOnce });
    const moved: Happening[] = [];
    for (const { id, target } of complaints) {
      const before = await fingerprintOfClocks(tx, id);
      await saveClocks(tx, id, rules);
      const now = await fingerprintOfClocks(tx, id);
      const becomes = await targetDayOf(tx, id);
      if (becomes !== target || now.clocks !== before.clocks)
        moved.push({
          kind: 'targets-recounted',
          about: id,
          rulePack,
          target: { was: target, becomes },
          due: { was: before.due, becomes: now.due },
        });
    }
    const reply = { last: complaints.at(-1)?.id ?? null };
    return isSome(moved) ? { happened: moved, reply } : { unchanged: true, reply };
  },
});

const isSome = (moved: readonly Happening[]): moved is Happenings => moved.length > 0;
