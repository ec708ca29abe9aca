// Tells customers what they are due to hear, one complaint at a time, outside the quiet hours. Each is decided anew under a lock, so that
// two workers, or one that was killed and began again, tell nobody twice.
import { isQuiet } from '#domain/informing/quiet-hours.ts';
import { type House, perform } from '#handling/command.ts';
import { informCustomer } from '#handling/informing/inform-customer.ts';
import { toInform } from '#views/informing/to-inform.ts';

const actor = { kind: 'program', name: 'clock' } as const;

export async function keepInformed(house: House, stop: AbortSignal): Promise<void> {
  const now = house.clock();
  const { quiet, timeZone, complaints } = await toInform(house.db, now);
  if (isQuiet(quiet, now, timeZone)) return;
  for (const complaint of complaints) {
    if (stop.aborted) return;
    await perform(house, informCustomer, { complaint, site: house.site }, { actor });
  }
}
