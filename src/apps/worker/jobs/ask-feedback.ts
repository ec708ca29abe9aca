// Asks those how it went who were chosen for it, outside the quiet hours.
import { isSampled } from '#domain/feedback.ts';
import { isQuiet } from '#domain/informing/quiet-hours.ts';
import { type House, perform } from '#handling/command.ts';
import { askFeedback as ask } from '#handling/informing/ask-feedback.ts';
import { toAskFeedback } from '#views/feedback/to-ask.ts';
import { quietNow } from '#views/informing/to-inform.ts';

const actor = { kind: 'program', name: 'clock' } as const;

export async function askFeedback(house: House, stop: AbortSignal): Promise<void> {
  const now = house.clock();
  const { quiet, timeZone } = await quietNow(house.db);
  if (isQuiet(quiet, now, timeZone)) return;
  const { ofHundred, contacts } = await toAskFeedback(house.db, now);
  for (const contact of contacts) {
    if (stop.aborted) return;
    if (isSampled(contact, ofHundred)) await perform(house, ask, { contact, site: house.site }, { actor });
  }
}
