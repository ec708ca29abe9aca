// Counts the clocks of every open complaint in a calendar anew, some at a time. Stopped and worked again, it begins anew: what
// was counted before stays as it is.
import { isRefusal } from '#domain/refusal.ts';
import { perform, type House } from '#handling/command.ts';
import { recountClocks } from '#handling/settings/recount-clocks.ts';

export async function recountAllClocks(house: House, calendar: string, stop: AbortSignal): Promise<void> {
  let after: string | undefined;
  while (!stop.aborted) {
    const answer = await perform(house, recountClocks, { calendar, after }, { actor: { kind: 'program', name: 'clock' } });
    if (isRefusal(answer) || answer.last === null) return;
    after = answer.last;
  }
  throw new Error('Counting the clocks anew was stopped; it begins anew with the program.');
}
