// Reckons how long settled complaints are kept, some at a time, until nothing changed since. Stopped, it goes on where it was.
import { type House, perform } from '#handling/command.ts';
import { reckonRetention } from '#handling/keeping/reckon-retention.ts';
import { isRefusal } from '#domain/refusal.ts';
import { isSetUp } from '#views/settings/time-zone.ts';

export async function reckonAllRetention(house: House, stop: AbortSignal): Promise<void> {
  if (!(await isSetUp(house.db))) return;
  while (!stop.aborted) {
    const answer = await perform(house, reckonRetention, {}, { actor: { kind: 'program', name: 'clock' } });
    if (isRefusal(answer) || !answer.more) return;
  }
}
