// Reads again what another model read, and weighs again what waits, some at a time until there is none. Killed in between, the next run goes
// on: what was put on the list is on it, and what was weighed is not due.
import { isRefusal } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { markToReadAgain } from '#handling/signals/mark-to-read-again.ts';
import { weighAgain } from '#handling/signals/weigh-again.ts';
import { isSetUp } from '#views/settings/time-zone.ts';
import type { ContactReader } from './read-contacts.ts';

const actor = { kind: 'program', name: 'signals' } as const;

/** How many were read again, or stand on the list where another worker reads them. */
export async function readAgain(
  house: House,
  { model }: { readonly model: string },
  { stop, reader }: { readonly stop: AbortSignal; readonly reader: ContactReader },
): Promise<number> {
  const before = house.clock();
  let all = 0;
  for (;;) {
    await reader.readAll(house, stop);
    if (stop.aborted) return all;
    const answer = await perform(house, markToReadAgain, { model, before }, { actor });
    if (isRefusal(answer) || answer.contacts === 0) return all;
    all += answer.contacts;
  }
}

export async function weighAllAgain(house: House, stop: AbortSignal): Promise<void> {
  if (!(await isSetUp(house.db))) return;
  while (!stop.aborted) {
    const answer = await perform(house, weighAgain, {}, { actor });
    if (isRefusal(answer) || answer.contacts === 0) return;
  }
}
