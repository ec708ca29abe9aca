// The watch over contacts: what it learnt is kept for as long as the program runs, and learnt anew from the last weeks at every start and
// whenever what it watches is chosen anew.
// It reads what came since it last looked, and proposes what is new.
import { EmergenceWatch, everything, type Proposal } from '#domain/emergence/emerging.ts';
import { hourMs, hourOfWeekIn } from '#domain/emergence/usual-level.ts';
import { type House, perform } from '#handling/command.ts';
import { proposeProblem } from '#handling/problems/propose-problem.ts';
import { contactsToWatch, type WatchedAfter } from '#views/problems/contacts-to-watch.ts';
import { watchChosen } from '#views/problems/watch-chosen.ts';
import { isSetUp, timeZoneOf } from '#views/settings/time-zone.ts';

const weeks = 8;
const pageOf = 2000;
const nobody = '00000000-0000-0000-0000-000000000000';
const actor = { kind: 'program', name: 'clock' } as const;

export class ContactWatch {
  #watching: { readonly as: string; readonly watch: EmergenceWatch } | undefined;
  #after: WatchedAfter | undefined;

  async look(house: House, stop: AbortSignal): Promise<void> {
    if (!(await isSetUp(house.db))) return;
    const zone = await timeZoneOf(house.db);
    const { falseAlarmsAMonth, watched } = await watchChosen(house.db);
    const as = [zone, falseAlarmsAMonth, ...watched].join(' ');
    if (this.#watching?.as !== as) {
      const watch = new EmergenceWatch({ hourOfWeek: hourOfWeekIn(zone), falseAlarmsAMonth, weeks, watched: new Set(watched) });
      this.#watching = { as, watch };
      this.#after = { at: new Date(house.clock().getTime() - weeks * 7 * 24 * hourMs), id: nobody };
    }
    const { watch } = this.#watching;
    let news = await this.#readOn(house, watch);
    while (news === pageOf && !stop.aborted) news = await this.#readOn(house, watch);
    for (const proposal of watch.proposals) await perform(house, proposeProblem, asInput(proposal), { actor });
  }

  async #readOn(house: House, watch: EmergenceWatch): Promise<number> {
    const contacts = this.#after ? await contactsToWatch(house.db, this.#after, pageOf) : [];
    for (const { id, at, text, product, customer } of contacts)
      watch.read({
        id,
        at: at.getTime(),
        text,
        ...(product && { attributes: { product } }),
        ...(customer && { from: customer }),
      });
    const last = contacts.at(-1);
    if (last) this.#after = { at: last.at, id: last.id };
    return contacts.length;
  }
}

function asInput({ at, themes, words, burst, contacts }: Proposal) {
  const product = themes.find((theme) => theme.startsWith('product='))?.slice('product='.length) ?? null;
  const { hours, count, expected } = burst;
  return { seenAt: at, words, product, hours, count, expected, everything: themes[0] === everything, contacts };
}
