// An ordinary complaint of the demonstration from its first hour to its end, as far as the time there is allows: taken down,
// acknowledged, given to somebody, looked into, answered, put right, closed. How long it takes is chance, and now and then too
// long; what has not happened by the last moment is what the office still has to do.
import { acknowledgeComplaint } from '#handling/intake/acknowledge-complaint.ts';
import { addContact } from '#handling/intake/add-contact.ts';
import { closeComplaint } from '#handling/intake/close-complaint.ts';
import { declineComplaint } from '#handling/intake/decline-complaint.ts';
import { moveToStage } from '#handling/intake/move-to-stage.ts';
import { recordAnswer } from '#handling/intake/record-answer.ts';
import { reopenComplaint } from '#handling/intake/reopen-complaint.ts';
import { withdrawComplaint } from '#handling/intake/withdraw-complaint.ts';
import { chooseTrack } from '#handling/triage/choose-track.ts';
import { raiseLevel } from '#handling/triage/raise-level.ts';
import { takeComplaint } from '#handling/triage/take-complaint.ts';
import { answerFor } from './answer.ts';
import type { Case } from './case.ts';
import type { Course } from './course.ts';
import { findHands } from './find-hands.ts';
import { lookInto } from './look-into.ts';
import { endWell } from './put-right.ts';
import { promise } from './weigh-up.ts';

export async function liveOn(one: Case, course: Course): Promise<void> {
  await acknowledge(one);
  await findHands(one, course);
  const early = course.days < 3;
  if (early) await one.does(chooseTrack, { id: one.id, track: 'first-contact' });
  if (!early) await lookInto(one, course);
  await one.day(course.days);
  if (course.end === 'decline') await decline(one);
  else if (course.end === 'withdraw') await withdraw(one);
  else await answerAndClose(one, early);
}

async function acknowledge(one: Case): Promise<void> {
  const { chance, office } = one;
  if (one.arrival.channel === 'phone' && chance.happens(0.5)) await one.minutes(3, 15);
  else await one.day(chance.weighed({ '0': 50, '1': 32, '2': 11, '4': 5, '7': 2 }) === '0' ? 0 : chance.between(1, 2));
  const text = chance.pick(office.texts.exchanges.acknowledgements).replace('{handler}', one.handler.name);
  await one.does(acknowledgeComplaint, { complaint: one.id, channel: chance.pick(['email', 'letter', 'phone']), text });
}

async function decline(one: Case): Promise<void> {
  const said = one.chance.pick(one.office.texts.exchanges.declines);
  await one.doesSeeing(declineComplaint, said);
}

async function withdraw(one: Case): Promise<void> {
  const said = one.chance.pick(one.office.texts.exchanges.withdrawals);
  await one.doesSeeing(withdrawComplaint, { channel: 'phone', said });
}

export async function answerAndClose(one: Case, early = false): Promise<void> {
  const { chance, office } = one;
  await one.doesSeeing(recordAnswer, answerFor(one, early));
  await one.minutes(2, 30);
  await one.doesSeeing(moveToStage, { stage: 'put-right' });
  if (one.recent && chance.happens(0.5)) await promise(one);
  if (chance.happens(0.3)) await hearBack(one);
  if (!early && chance.happens(0.05)) await goHigher(one);
  await one.day(office.hours.daysFrom(one.begun, one.now) * 0.72 + chance.around(5, 0.6));
  if (one.recent && chance.happens(0.6)) {
    await one.doesSeeing(moveToStage, { stage: 'learn' });
    await one.minutes(5, 50);
  }
  await endWell(one);
  await one.doesSeeing(closeComplaint, {});
  if (!early && chance.happens(0.045)) await comeBack(one);
}

async function hearBack(one: Case): Promise<void> {
  await one.minutes(200, 900);
  const text = one.chance.pick([
    'Thank you. That is all I wanted.',
    'I accept this, though it took too long.',
    'Thank you for the letter. I will think about it.',
  ]);
  await one.does(addContact, { complaint: one.id, direction: 'in', channel: 'email', text });
}

/** The customer does not accept the answer, and somebody else looks at it again. */
async function goHigher(one: Case): Promise<void> {
  const { chance, office } = one;
  const other = one.colleague();
  await one.minutes(600, 2400);
  await one.does(raiseLevel, { id: one.id, reason: chance.pick(office.texts.exchanges.raises) });
  await one.minutes(60, 900);
  one.handler = other;
  await one.does(takeComplaint, { id: one.id });
  await one.day(office.hours.daysFrom(one.begun, one.now) * 0.72 + chance.around(9, 0.5));
  await one.doesSeeing(recordAnswer, answerFor(one, false));
}

async function comeBack(one: Case): Promise<void> {
  await one.day(one.office.hours.daysFrom(one.begun, one.now) * 0.72 + one.chance.between(3, 20));
  const reason = one.chance.pick(one.office.texts.exchanges.reopenings);
  await one.doesSeeing(reopenComplaint, { reason });
  await one.minutes(30, 300);
  await one.doesSeeing(moveToStage, { stage: 'investigate' });
  await one.day(one.office.hours.daysFrom(one.begun, one.now) * 0.72 + one.chance.around(8, 0.5));
  await one.doesSeeing(recordAnswer, answerFor(one, false));
  await one.minutes(300, 1200);
  await endWell(one);
  await one.doesSeeing(closeComplaint, {});
}
