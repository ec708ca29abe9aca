// The work on a complaint of the demonstration between its first hour and its answer: questions and replies, notes with a
// colleague mentioned, papers, more points, another severity, waiting for somebody else.
import { addContact } from '#handling/intake/add-contact.ts';
import { addPoints } from '#handling/intake/add-points.ts';
import { changeSeverity } from '#handling/intake/change-severity.ts';
import { classifyComplaint } from '#handling/intake/classify-complaint.ts';
import { moveToStage } from '#handling/intake/move-to-stage.ts';
import { recordViewing } from '#handling/intake/record-viewing.ts';
import { addNote } from '#handling/together/add-note.ts';
import { markWaitingOn } from '#handling/triage/mark-waiting-on.ts';
import type { Stage } from '#domain/complaint.ts';
import { outcomeOf } from './answer.ts';
import type { Case } from './case.ts';
import type { Course } from './course.ts';
import { find, gatherEvidence } from './find-out.ts';
import { attachPaper } from './papers.ts';
import { sayItBack } from './say-it-back.ts';
import { weighUp } from './weigh-up.ts';

export async function lookInto(one: Case, course: Course): Promise<void> {
  const { chance } = one;
  const days = Math.min(course.days, 26); // what takes longer than that has been looked into and waits for its answer
  if (one.recent) await move(one, 'understand', days * 0.15);
  else await one.day(days * 0.15);
  await classify(one);
  if (chance.happens(0.35)) await attachPaper(one);
  if (chance.happens(0.1)) await addWhatCameUp(one);
  if (chance.happens(0.3)) await write(one, chance.pick(one.theme.notes));
  if (one.recent) await sayItBack(one, days * 0.15, days * 0.3);
  await move(one, 'investigate', days * 0.3);
  if (chance.happens(0.5)) await askAndHear(one, days);
  if (chance.happens(0.65)) await write(one, chance.pick(one.theme.notes));
  if (chance.happens(0.22)) await askColleague(one);
  if (chance.happens(0.06)) await weighAgain(one);
  if (one.putToCustomer.length > 0) {
    await gatherEvidence(one, days * 0.7);
    await find(one, outcomeOf(one, false));
  }
  await move(one, 'decide', days * 0.8);
  if (one.putToCustomer.length > 0) await weighUp(one, outcomeOf(one, false));
  if (chance.happens(0.25)) await tell(one);
  if (one.recent) await move(one, 'respond', days * 0.92);
}

async function move(one: Case, stage: Stage, day: number): Promise<void> {
  await one.day(day);
  if (one.recent && one.chance.happens(0.5)) await one.does(recordViewing, { complaint: one.id });
  await one.doesSeeing(moveToStage, { stage });
}

async function classify(one: Case): Promise<void> {
  if (one.classified) return;
  await one.minutes(1, 5);
  await one.doesSeeing(classifyComplaint, { product: one.office.node(one.product), category: one.office.node(one.theme.category) });
}

async function addWhatCameUp(one: Case): Promise<void> {
  await one.minutes(3, 40);
  await one.does(addPoints, { complaint: one.id, points: [one.chance.pick(one.office.texts.exchanges.morePoints)] });
}

export async function write(one: Case, text: string, mentions: readonly string[] = []): Promise<void> {
  await one.minutes(5, 200);
  await one.does(addNote, { complaint: one.id, text, mentions });
}

async function askColleague(one: Case): Promise<void> {
  const whom = one.chance.happens(0.4) ? one.manager : one.colleague();
  const text = one.chance.pick(one.office.texts.exchanges.mentions).replace('{mention}', whom.name.split(' ')[0] ?? whom.name);
  await write(one, text, [whom.id]);
}

async function weighAgain(one: Case): Promise<void> {
  const reasons = [one.chance.pick(one.office.texts.exchanges.severityReasons)];
  await one.minutes(5, 60);
  await one.doesSeeing(changeSeverity, { severity: one.severity === 'high' ? 'critical' : 'high', reasons });
}

async function askAndHear(one: Case, days: number): Promise<void> {
  const { chance } = one;
  const { questions, replies } = one.office.texts.exchanges;
  const channel = chance.pick(['phone', 'email', 'email', 'letter']);
  await one.minutes(10, 300);
  await one.does(addContact, { complaint: one.id, direction: 'out', channel, text: chance.pick(questions) });
  await one.does(markWaitingOn, {
    complaints: [{ id: one.id }],
    waitingOn: chance.weighed({ customer: 7, colleague: 2, 'third-party': 1 }),
  });
  await one.day(days * (0.4 + chance.roll() * 0.3));
  await one.does(addContact, { complaint: one.id, direction: 'in', channel, text: chance.pick(replies) });
  await one.minutes(2, 90);
  await one.does(markWaitingOn, { complaints: [{ id: one.id }], waitingOn: 'us' });
}

async function tell(one: Case): Promise<void> {
  await one.minutes(5, 60);
  const text = one.chance.pick(one.office.texts.exchanges.updates);
  await one.does(addContact, { complaint: one.id, direction: 'out', channel: 'email', text });
}
