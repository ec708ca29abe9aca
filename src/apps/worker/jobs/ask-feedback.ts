// Asks those how it went who were chosen for it, outside the quiet hours: after a question was settled, and after a complaint was closed.
import { isSampled } from '#domain/feedback.ts';
import { isQuiet } from '#domain/informing/quiet-hours.ts';
import { type House, perform } from '#handling/command.ts';
import { askAfterClosing } from '#handling/informing/ask-after-closing.ts';
import { askFeedback as ask } from '#handling/informing/ask-feedback.ts';
import { toAskAfterClosing, toAskFeedback } from '#views/feedback/to-ask.ts';
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
  const closed = await toAskAfterClosing(house.db, now);
  for (const complaint of closed.complaints) {
    if (stop.aborted) return;
    if (isSampled(complaint, closed.ofHundred)) await perform(house, askAfterClosing, { complaint, site: house.site }, { actor });
  }
}
