// The deadlines of a complaint that is here, by its reference, under each of its regimes, as they stand now. It reads; it writes
// nothing.
import { everyRegime } from '#domain/clock-case.ts';
import { clocksOf } from '#domain/complaint-clocks.ts';
import { clockCaseByReference } from '#views/clocks/clock-case-by-reference.ts';
import { openHouse } from '../open-house.ts';
import type { CliCall } from './cli-command.ts';
import type { ToldUnder } from './deadlines-told.ts';

/** What each of its regimes answers, the main one first; words where there is no such complaint. */
export async function deadlinesOfComplaint(
  reference: string,
  { settings, clock, words }: Pick<CliCall, 'settings' | 'clock' | 'words'>,
): Promise<ToldUnder[] | string> {
  const house = await openHouse({ settings, clock, log: words, beside: true });
  try {
    const of = await clockCaseByReference(house.db, 'program', reference);
    if (of === null) return `There is no complaint ${reference} here. Look at how the reference is written.`;
    return everyRegime(of).flatMap((one): ToldUnder[] => {
      const pack = house.rules.packs.get(one.rulePack);
      return pack ? [{ pack, ...clocksOf(one, house.rules), now: clock() }] : [];
    });
  } finally {
    await house.close();
  }
}
