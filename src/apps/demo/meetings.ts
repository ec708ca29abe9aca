// Where complaints of the demonstration meet one another: the same one sent twice, by two channels, and many from one event.
import { linkComplaints } from '#handling/intake/link-complaints.ts';
import { mergeComplaints } from '#handling/intake/merge-complaints.ts';
import type { Arrival } from './arrivals.ts';
import { Case } from './case.ts';
import { chanceFrom } from './chance.ts';
import { liveOn } from './life-of-a-complaint.ts';
import type { Memory } from './memory.ts';
import type { Office } from './office.ts';
import { complainantOf, takeDown } from './take-down.ts';

/** A complaint that its customer sends again a day later by another channel; a colleague merges the second into the first. */
export function sentTwice(office: Office, arrival: Arrival, name: string, memory: Memory): (() => Promise<void>)[] {
  const chance = chanceFrom(name);
  const first = new Case(office, arrival, chance);
  const channel = arrival.channel === 'web' ? 'phone' : 'web';
  const received = office.hours.later(arrival.received, 1, chance);
  const told = { ...arrival.told, title: `${arrival.told.title} (sent again)` };
  const second = new Case(office, { told, channel, received }, chanceFrom(`${name}, again`));
  return [
    async () => {
      await takeDown(first, memory);
      await liveOn(first, { days: 14 + chance.roll() * 16, end: 'answer' });
    },
    async () => {
      await second.begin();
      if (first.id === '') return;
      const { customer } = await complainantOf(first);
      await takeDown(second, memory, { customer: { id: customer } });
      await second.minutes(20, 300);
      await second.doesSeeing(mergeComplaints, { into: first.id });
      second.mergedAway = true;
    },
  ];
}

/** The first complaints about the update are linked with the ones that followed. */
export async function sameEvent(office: Office, memory: Memory): Promise<void> {
  const day = office.hours.workedOnOrBefore(2);
  const at = office.hours.at(day, 11 * 60 + 20);
  await office.time.until(at);
  const recent = memory.about('smart-meter').filter(({ mergedAway }) => !mergedAway);
  const [first, ...others] = recent;
  for (const other of others.slice(0, 5)) {
    const given = { complaint: other.id, other: first?.id, as: 'same-event', reason: office.texts.stories.sameEvent };
    await office.does(office.person('oksana'), at, linkComplaints, given);
  }
}
