// Tells customers of problems what was approved, as fast as was agreed and outside the quiet hours.
import { isQuiet } from '#domain/informing/quiet-hours.ts';
import { type House, perform } from '#handling/command.ts';
import { tellSome } from '#handling/problems/tell-some.ts';
import { quietNow } from '#views/informing/to-inform.ts';
import { tellingsGoing } from '#views/problems/tellings-going.ts';

const actor = { kind: 'program', name: 'clock' } as const;

export async function tellAffected(house: House, stop: AbortSignal): Promise<void> {
  const { quiet, timeZone } = await quietNow(house.db);
  if (isQuiet(quiet, house.clock(), timeZone)) return;
  for (const telling of await tellingsGoing(house.db)) {
    if (stop.aborted) return;
    await perform(house, tellSome, { telling, site: house.site }, { actor });
  }
}
