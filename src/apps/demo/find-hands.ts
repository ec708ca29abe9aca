// How a complaint of the demonstration comes to somebody: given by the manager, or taken from the queue; now and then it is
// passed on with a reason, and now and then the other says no.
import { acceptComplaint } from '#handling/triage/accept-complaint.ts';
import { assignComplaints } from '#handling/triage/assign-complaints.ts';
import { refuseComplaint } from '#handling/triage/refuse-complaint.ts';
import { takeComplaint } from '#handling/triage/take-complaint.ts';
import { transferComplaint } from '#handling/triage/transfer-complaint.ts';
import type { Case } from './case.ts';
import type { Course } from './course.ts';

/** Some wait for hands for a long time. */
export async function findHands(one: Case, course: Course): Promise<void> {
  const { chance, office } = one;
  const slow = chance.happens(0.2);
  await one.day(Math.min(course.days * 0.4, slow ? 2 + chance.roll() * 6 : chance.roll() * 1.6));
  const handler = office.nextHandler(one.team, one.now);
  if (chance.happens(0.55)) {
    await one.does(assignComplaints, { complaints: [{ id: one.id }], person: handler.id }, one.manager);
    one.handler = handler;
    await one.minutes(5, 240);
    await one.does(acceptComplaint, { id: one.id });
  } else {
    one.handler = handler;
    await one.does(takeComplaint, { id: one.id });
  }
  if (course.days > 5 && chance.happens(0.09)) await passOn(one);
}

async function passOn(one: Case): Promise<void> {
  const { chance } = one;
  const other = one.colleague();
  const { reason, refused } = chance.pick(one.office.texts.exchanges.transfers);
  await one.minutes(60, 600);
  await one.does(transferComplaint, { id: one.id, person: other.id, reason });
  const first = one.handler;
  one.handler = other;
  await one.minutes(30, 400);
  if (chance.happens(0.4)) {
    await one.does(refuseComplaint, { id: one.id, reason: refused });
    one.handler = first;
  } else await one.does(acceptComplaint, { id: one.id });
}
