// Counts the internal targets of every open complaint under a rule pack anew, some at a time. Stopped and worked again, it begins
// anew: what was counted before stays as it is.
import { isRefusal } from '#domain/refusal.ts';
import { perform, type House } from '#handling/command.ts';
import { recountTargets } from '#handling/rules/recount-targets.ts';

export async function recountAllTargets(house: House, rulePack: string, stop: AbortSignal): Promise<void> {
  let after: string | undefined;
  while (!stop.aborted) {
    const answer = await perform(house, recountTargets, { rulePack, after }, { actor: { kind: 'program', name: 'clock' } });
    if (isRefusal(answer) || answer.last === null) return;
    after = answer.last;
  }
  throw new Error('Counting the internal targets anew was stopped; it begins anew with the program.');
}
