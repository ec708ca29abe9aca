// Anonymises or erases what two people decided, some complaints at a time, until none waits. Killed or stopped in between, it goes
// on where it was: asked again by the queue, or by the work of the next night.
import { isRefusal } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { carryOutDisposal } from '#handling/keeping/carry-out-disposal.ts';
import { confirmedDisposals } from '#views/keeping/disposals-at-work.ts';

export async function carryOutWhole(house: House, disposal: string, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const answer = await perform(house, carryOutDisposal, { disposal }, { actor: { kind: 'program', name: 'clock' } });
    if (isRefusal(answer) || answer.finished) return;
  }
  throw new Error('Carrying out a disposal was stopped; it goes on with the program.');
}

/** Whatever was confirmed and is not finished yet. */
export async function carryOutAll(house: House, stop: AbortSignal): Promise<void> {
  for (const disposal of await confirmedDisposals(house.db)) await carryOutWhole(house, disposal, stop);
}
