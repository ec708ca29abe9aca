// What the people of the demonstration do beside complaints: save views, read what they were told, go on leave; and what the
// program does at night: seal the record.
import { setAbsence } from '#handling/access/set-absence.ts';
import { keep } from '#handling/keep.ts';
import { sealRecord } from '#handling/record/seal-record.ts';
import { readNotifications } from '#handling/together/read-notifications.ts';
import { saveView } from '#handling/together/save-view.ts';
import { limitWorkload } from '#handling/triage/limit-workload.ts';
import { daysOfHistory } from './arrivals.ts';
import { type Office, whoIsAway } from './office.ts';

export const officeHabits = (office: Office): (() => Promise<void>)[] => [
  () => seal(office),
  () => readWhatOneWasTold(office),
  () => goOnLeave(office),
  () => saveViews(office),
  () => limitHands(office),
];

/** Weekly in the first year, every night since. */
async function seal(office: Office): Promise<void> {
  const { hours } = office;
  for (let ago = daysOfHistory; ago >= 0; ago -= ago > 120 ? 7 : 1) {
    const at = hours.at(hours.daysAgo(ago), 3 * 60);
    await office.time.until(at);
    await office.runs('clock', at, sealRecord);
  }
}

/** Now and then all at once, last a few days ago, so that a few are still to be read. */
async function readWhatOneWasTold(office: Office): Promise<void> {
  const { house, hours, time, texts } = office;
  for (const ago of [600, 500, 400, 300, 200, 150, 100, 60, 30, 14, 7, 4, 3]) {
    const at = hours.at(hours.workedOnOrBefore(ago), 10 * 60);
    await time.until(at);
    for (const { key } of texts.organisation.people)
      await keep({ db: house.db, clock: () => at }, readNotifications, { ids: 'all' }, office.person(key));
  }
}

async function goOnLeave(office: Office): Promise<void> {
  const at = office.hours.at(office.hours.workedOnOrBefore(2), 16 * 60);
  await office.time.until(at);
  const who = office.person(whoIsAway);
  await office.does(who, at, setAbsence, { person: who.id, until: office.hours.daysAgo(-6) });
}

async function saveViews(office: Office): Promise<void> {
  const at = office.hours.at(office.hours.workedOnOrBefore(30), 10 * 60);
  await office.time.until(at);
  const views = [
    ['adaeze', 'Nobody has it yet', true, { whose: 'unassigned', order: 'due' }],
    ['adaeze', 'Overdue', true, { due: 'overdue' }],
    ['priya', 'Due this week', true, { due: 'this-week' }],
    ['callum', 'High and critical', true, { severity: ['high', 'critical'] }],
    ['oksana', 'Smart meter, latest first', true, { product: office.node('Smart Meter'), order: 'received' }],
    ['yusuf', 'Waiting for the customer', false, { whose: 'mine', waitingOn: ['customer'] }],
    ['sunita', 'Arrears and help', false, { category: office.node('Help with arrears refused') }],
  ] as const;
  for (const [who, name, shared, filter] of views) await office.does(office.person(who), at, saveView, { name, shared, filter });
}

async function limitHands(office: Office): Promise<void> {
  const at = office.hours.at(office.hours.workedOnOrBefore(45), 9 * 60 + 5);
  await office.time.until(at);
  await office.does(office.person('margit'), at, limitWorkload, { team: office.team('energy'), mostAtOnce: 60 });
}
